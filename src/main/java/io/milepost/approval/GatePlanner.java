package io.milepost.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns matched rules into gates: the same gate from several rules is one gate with all reasons, in the shortest time;
 * {@code none} counts only when no rule names a gate; silence is the fallback gate; a gate moves up whose approvers all drafted
 * the invoice, or whose approver nobody is.
 */
final class GatePlanner {
    static final String NONE = "none";
    private static final String FALLBACK = "Fallback review";
    private static final int FAR = 1_000_000;
    private static final String DRAWN = "The approval process asks it of every invoice.";
    private static final String FOUR_EYES = "Whoever passed a gate before can't pass this one.";

    private final String fallbackGroup;
    private final Directory directory;
    private final PeopleInWords words;

    GatePlanner(String fallbackGroup, Directory directory, PeopleInWords words) {
        this.fallbackGroup = fallbackGroup;
        this.directory = directory;
        this.words = words;
    }

    /** The policy's gates, with those the approval process draws itself before and after them. */
    List<GatePlan> plan(List<MatchedRule> rules, List<ModelGate> drawn, Involved involved) {
        List<GatePlan> ofPolicy = plan(rules, involved);
        int first = ofPolicy.stream().mapToInt(GatePlan::order).min().orElse(1);
        int last = ofPolicy.stream().mapToInt(GatePlan::order).max().orElse(0);
        List<ModelGate> before = drawn.stream().filter(ModelGate::beforePolicy).toList();
        List<ModelGate> after =
                drawn.stream().filter(gate -> !gate.beforePolicy()).toList();
        List<GatePlan> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            all.add(plan(before.get(i), first - before.size() + i, involved));
        }
        all.addAll(ofPolicy);
        for (int i = 0; i < after.size(); i++) {
            all.add(plan(after.get(i), last + 1 + i, involved));
        }
        return List.copyOf(all);
    }

    /** Only what a process draws itself, each in its turn before or after whatever the policy may want. */
    List<GatePlan> drawn(List<ModelGate> drawn, Involved involved) {
        List<GatePlan> all = new ArrayList<>();
        for (ModelGate gate : drawn) {
            int turn = drawn.indexOf(gate);
            all.add(plan(gate, (gate.beforePolicy() ? -FAR : FAR) + turn, involved));
        }
        return List.copyOf(all);
    }

    private GatePlan plan(ModelGate gate, int order, Involved involved) {
        List<String> reasons = new ArrayList<>(List.of(DRAWN));
        if (gate.fourEyes()) {
            reasons.add(FOUR_EYES);
        }
        Found found = find(gate.approver(), reasons, involved);
        return movedUp(
                new GatePlan(
                        gate.name(),
                        order,
                        found.approver(),
                        found.reasons(),
                        List.of(gate.task()),
                        gate.pace(),
                        gate.task(),
                        gate.fourEyes()),
                involved);
    }

    List<GatePlan> plan(List<MatchedRule> rules, Involved involved) {
        if (rules.isEmpty()) {
            return List.of(fallback("No rule of the approval policy fits this invoice."));
        }
        Map<List<String>, GatePlan> gates = new LinkedHashMap<>();
        for (MatchedRule rule : rules) {
            if (!rule.gate().equals(NONE)) {
                gates.merge(List.of(rule.gate(), rule.approver()), plan(rule, involved), GatePlanner::both);
            }
        }
        return gates.values().stream()
                .map(gate -> movedUp(gate, involved))
                .sorted(Comparator.comparing(GatePlan::order))
                .toList();
    }

    private GatePlan fallback(String why) {
        return GatePlan.ofPolicy(FALLBACK, 1, above(), List.of(why), List.of("fallback"), Pace.USUAL);
    }

    private Approver above() {
        return new Approver.AnyOf(fallbackGroup);
    }

    private GatePlan plan(MatchedRule rule, Involved involved) {
        Found found = find(rule.approver(), List.of(rule.reason()), involved);
        return GatePlan.ofPolicy(
                rule.gate(), rule.order(), found.approver(), found.reasons(), List.of(rule.ruleId()), rule.pace());
    }

    private record Found(Approver approver, List<String> reasons) {}

    /** A group, or the person a relation leads to; nobody's gate is the fallback group's, and says so. */
    private Found find(String approver, List<String> reasons, Involved involved) {
        Optional<Relation> relation = Relation.of(approver);
        if (relation.isEmpty()) {
            return new Found(new Approver.AnyOf(approver), List.copyOf(reasons));
        }
        Relation known = relation.get();
        return involved.behind(known)
                .map(person -> new Found(new Approver.Only(person, known), List.copyOf(reasons)))
                .orElseGet(() -> new Found(
                        above(),
                        joined(
                                reasons,
                                List.of("Nobody is %s, so %s decides."
                                        .formatted(known.inWords(), words.group(fallbackGroup))))));
    }

    private static GatePlan both(GatePlan one, GatePlan other) {
        return GatePlan.ofPolicy(
                one.name(),
                Math.min(one.order(), other.order()),
                one.approver(),
                joined(one.reasons(), other.reasons()),
                joined(one.rules(), other.rules()),
                one.pace().sooner(other.pace()));
    }

    /** Four-eyes would leave nobody to decide: the group above does. */
    private GatePlan movedUp(GatePlan gate, Involved involved) {
        if (gate.approver() instanceof Approver.Only only) {
            return involved.drafted(only.person())
                    ? movedUp(
                            gate,
                            "%s drafted this invoice, so %s decides."
                                    .formatted(words.person(only.person()), words.group(fallbackGroup)))
                    : gate;
        }
        return movedUp(gate, ((Approver.AnyOf) gate.approver()).group(), involved);
    }

    private GatePlan movedUp(GatePlan gate, String group, Involved involved) {
        Set<String> approvers = directory.membersOf(group);
        if (group.equals(fallbackGroup) || !approvers.stream().allMatch(involved::drafted)) {
            return gate;
        }
        return movedUp(
                gate,
                approvers.isEmpty()
                        ? "Nobody is in %s, so %s decides.".formatted(words.named(group), words.group(fallbackGroup))
                        : "Everyone in %s drafted this invoice, so %s decides."
                                .formatted(words.named(group), words.group(fallbackGroup)));
    }

    private GatePlan movedUp(GatePlan gate, String why) {
        return gate.decidedBy(above(), joined(gate.reasons(), List.of(why)));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(text -> !all.contains(text)).forEach(all::add);
        return List.copyOf(all);
    }
}
