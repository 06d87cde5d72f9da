package io.milepost.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns matched rules into gates: the same gate from several rules is one gate with all reasons; {@code none} counts only
 * when no rule names a gate; silence is the fallback gate; a gate whose approvers all drafted the invoice moves up.
 */
final class GatePlanner {
    static final String NONE = "none";
    private static final String FALLBACK = "Fallback review";
    private static final String DRAWN = "The approval process asks it of every invoice.";

    private final String fallbackGroup;
    private final Directory directory;

    GatePlanner(String fallbackGroup, Directory directory) {
        this.fallbackGroup = fallbackGroup;
        this.directory = directory;
    }

    /** The policy's gates, with those the approval process draws itself before and after them. */
    List<GatePlan> plan(List<MatchedRule> rules, List<ModelGate> drawn, Set<String> drafters) {
        List<GatePlan> ofPolicy = plan(rules, drafters);
        int first = ofPolicy.stream().mapToInt(GatePlan::order).min().orElse(1);
        int last = ofPolicy.stream().mapToInt(GatePlan::order).max().orElse(0);
        List<ModelGate> before = drawn.stream().filter(ModelGate::beforePolicy).toList();
        List<ModelGate> after =
                drawn.stream().filter(gate -> !gate.beforePolicy()).toList();
        List<GatePlan> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            all.add(movedUp(plan(before.get(i), first - before.size() + i), drafters));
        }
        all.addAll(ofPolicy);
        for (int i = 0; i < after.size(); i++) {
            all.add(movedUp(plan(after.get(i), last + 1 + i), drafters));
        }
        return List.copyOf(all);
    }

    private static GatePlan plan(ModelGate gate, int order) {
        return new GatePlan(gate.name(), order, gate.group(), List.of(DRAWN), List.of(gate.task()), gate.task());
    }

    List<GatePlan> plan(List<MatchedRule> rules, Set<String> drafters) {
        if (rules.isEmpty()) {
            return List.of(fallback("No rule of the approval policy fits this invoice."));
        }
        Map<List<String>, GatePlan> gates = new LinkedHashMap<>();
        for (MatchedRule rule : rules) {
            if (!rule.gate().equals(NONE)) {
                gates.merge(List.of(rule.gate(), rule.group()), plan(rule), GatePlanner::both);
            }
        }
        return gates.values().stream()
                .map(gate -> movedUp(gate, drafters))
                .sorted(Comparator.comparing(GatePlan::order))
                .toList();
    }

    GatePlan fallback(String why) {
        return GatePlan.ofPolicy(FALLBACK, 1, fallbackGroup, List.of(why), List.of("fallback"));
    }

    private static GatePlan plan(MatchedRule rule) {
        return GatePlan.ofPolicy(
                rule.gate(), rule.order(), rule.group(), List.of(rule.reason()), List.of(rule.ruleId()));
    }

    private static GatePlan both(GatePlan one, GatePlan other) {
        return GatePlan.ofPolicy(
                one.name(),
                Math.min(one.order(), other.order()),
                one.group(),
                joined(one.reasons(), other.reasons()),
                joined(one.rules(), other.rules()));
    }

    /** Four-eyes would leave nobody to decide: the group above does. */
    private GatePlan movedUp(GatePlan gate, Set<String> drafters) {
        Set<String> approvers = directory.membersOf(gate.group());
        if (gate.group().equals(fallbackGroup) || !drafters.containsAll(approvers)) {
            return gate;
        }
        String why = approvers.isEmpty()
                ? "Nobody is in %s, so %s decides.".formatted(gate.group(), fallbackGroup)
                : "Everyone in %s drafted this invoice, so %s decides.".formatted(gate.group(), fallbackGroup);
        return new GatePlan(
                gate.name(),
                gate.order(),
                fallbackGroup,
                joined(gate.reasons(), List.of(why)),
                gate.rules(),
                gate.task());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(text -> !all.contains(text)).forEach(all::add);
        return List.copyOf(all);
    }
}
