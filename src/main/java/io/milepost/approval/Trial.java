package io.milepost.approval;

import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Asks a draft about one past invoice after the other. What is not in the draft stays as it was decided then. */
record Trial(
        DraftedApprovals draft, GatePlanner planner, UnaryOperator<String> firstAccount, int usualDays, ZoneId zone) {
    private static final String UNREADABLE =
            "What was known when it was decided can't be read any more, so the draft could not be asked about it.";

    Row of(PastInvoice past) {
        List<String> notes = new ArrayList<>();
        List<Asked> then = asked(past.gates());
        boolean failed = draft.asksFacts() && past.facts() == null;
        List<Asked> now;
        if (failed) {
            notes.add(UNREADABLE);
            now = then;
        } else {
            Answer answer = policy(past, notes);
            now = Stream.concat(answer.gates().stream(), drawn(past).stream()).toList();
            failed = answer.failed();
        }
        PastDecision decision = past.decision();
        return new Row(
                decision.invoice(),
                decision.number(),
                decision.businessKey(),
                decision.client(),
                past.facts() == null ? null : past.facts().net(),
                LocalDate.ofInstant(decision.decidedAt(), zone),
                then,
                now,
                failed,
                List.copyOf(notes));
    }

    private record Answer(List<Asked> gates, boolean failed) {}

    private Answer policy(PastInvoice past, List<String> notes) {
        boolean was = past.decision().autoApproved();
        if (letsThrough(past, notes)) {
            return new Answer(was ? kept(past, false) : List.of(), false);
        }
        Optional<ApprovalPolicy> asked = draft.policy().or(() -> was ? draft.inForce() : Optional.empty());
        ApprovalFacts facts = past.facts();
        return asked.isEmpty() || facts == null
                ? new Answer(kept(past, false), false)
                : policy(asked.get(), facts, past, notes);
    }

    private Answer policy(ApprovalPolicy policy, ApprovalFacts facts, PastInvoice past, List<String> notes) {
        List<String> unknown = past.unknown().stream().filter(policy::asksFor).toList();
        if (!unknown.isEmpty()) {
            notes.add("Not recorded then, so taken as no or nothing: " + String.join(", ", unknown) + ".");
        }
        List<MatchedRule> rules = List.of();
        boolean failed = false;
        try {
            rules = policy.evaluate(facts).rules();
        } catch (RuntimeException broken) {
            failed = true;
            notes.add("The draft can't be evaluated for this invoice: " + firstLine(broken));
        }
        return new Answer(planned(planner.plan(rules, involved(past.people()))), failed);
    }

    /** An auto-approval that fails says nothing, and the policy is asked. */
    private boolean letsThrough(PastInvoice past, List<String> notes) {
        try {
            return draft.letThrough().lets(past);
        } catch (RuntimeException broken) {
            notes.add("The auto-approval can't be evaluated for this invoice: " + firstLine(broken));
            return false;
        }
    }

    private List<Asked> drawn(PastInvoice past) {
        return draft.drawn()
                .map(drawn -> planned(planner.drawn(drawn, involved(past.people()))))
                .orElseGet(() -> kept(past, true));
    }

    private List<Asked> kept(PastInvoice past, boolean drawn) {
        return asked(
                past.gates().stream().filter(gate -> gate.isDrawn() == drawn).toList());
    }

    private List<Asked> asked(List<PastGate> gates) {
        return gates.stream().map(gate -> gate.asked(usualDays)).toList();
    }

    private List<Asked> planned(List<GatePlan> plans) {
        return plans.stream().map(plan -> Asked.of(plan, usualDays)).toList();
    }

    private Involved involved(RecordedPeople people) {
        Map<Relation, String> related = new LinkedHashMap<>();
        people.related().forEach((key, account) -> Relation.of(key).ifPresent(known -> related.put(known, account)));
        return new Involved(Set.copyOf(people.drafters()), related, firstAccount);
    }

    private static String firstLine(RuntimeException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
