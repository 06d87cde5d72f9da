package io.milepost.web.invoices;

import io.milepost.approval.Decider;
import io.milepost.approval.Escalation;
import io.milepost.approval.Gate;
import io.milepost.approval.PeopleInWords;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate: why it is asked, who has it and what they decided. Accounts are named by id and, beside it, by name; {@code facts} are
 * what its rules looked at, {@code mayDecide} who could decide it today, {@code asked} whether it is their
 * turn; {@code carriedOver} whether they approved it in an earlier round that still stands.
 */
record ShownGate(
        String id,
        String name,
        int order,
        @Nullable String group,
        @Nullable String person,
        String approver,
        String approverInWords,
        List<String> reasons,
        List<String> rules,
        List<String> facts,
        String state,
        boolean carriedOver,
        boolean asked,
        List<Deputy> mayDecide,
        @Nullable Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,
        @Nullable String escalatedTo,
        @Nullable String escalatedToInWords,
        @Nullable String youStandInFor,
        @Nullable String youStandInForName,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable String decidedFor,
        @Nullable String decidedForName,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    /** Somebody who may decide it, and for whom if not for themselves. */
    record Deputy(String user, String name, @Nullable ShownPerson standingInFor, boolean escalated) {
        static Deputy of(Decider decider, PeopleInWords people) {
            String absent = decider.standingInFor();
            return new Deputy(
                    decider.person(),
                    people.person(decider.person()),
                    absent == null ? null : new ShownPerson(absent, people.person(absent)),
                    decider.escalated());
        }
    }

    /** What is not in the gate itself. */
    record Beside(
            List<String> facts,
            boolean asked,
            List<Decider> mayDecide,
            @Nullable String youStandInFor) {
        static final Beside NOTHING = new Beside(List.of(), false, List.of(), null);
    }

    static ShownGate of(Gate gate, Beside beside, PeopleInWords people) {
        Escalation escalation = gate.escalation();
        return new ShownGate(
                gate.id(),
                gate.name(),
                gate.order(),
                gate.group(),
                gate.person(),
                gate.approver(),
                people.approver(gate),
                gate.reasons(),
                gate.rules(),
                beside.facts(),
                gate.state().name(),
                gate.carriedOver(),
                beside.asked(),
                beside.mayDecide().stream()
                        .map(decider -> Deputy.of(decider, people))
                        .toList(),
                gate.askedAt(),
                gate.dueAt(),
                gate.remindedAt(),
                escalation == null ? null : escalation.at(),
                escalation == null ? null : escalation.inWords(),
                escalation == null ? null : people.escalated(escalation),
                beside.youStandInFor(),
                name(beside.youStandInFor(), people),
                gate.decidedBy(),
                name(gate.decidedBy(), people),
                gate.decidedFor(),
                name(gate.decidedFor(), people),
                gate.decidedAt(),
                gate.comment());
    }

    private static @Nullable String name(@Nullable String account, PeopleInWords people) {
        return account == null ? null : people.person(account);
    }
}
