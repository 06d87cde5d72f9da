package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.GateState;
import io.milepost.approval.PeopleInWords;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Timeline;
import io.milepost.project.ProjectTeams;
import io.milepost.receivable.Receivable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who has the next step with an invoice; nobody when it is settled or given up. */
@Component
class WaitingFor {
    private final ApprovalGates gates;
    private final PeopleInWords people;
    private final ProjectTeams teams;
    private final Timeline timeline;

    WaitingFor(ApprovalGates gates, PeopleInWords people, ProjectTeams teams, Timeline timeline) {
        this.gates = gates;
        this.people = people;
        this.timeline = timeline;
        this.teams = teams;
    }

    @Nullable
    String nextStep(Invoice invoice, @Nullable String delivery, @Nullable Receivable receivable) {
        return switch (invoice.state()) {
            case DRAFT ->
                drafter(invoice)
                        + (invoice.kind() == InvoiceKind.CREDIT_NOTE
                                ? ", to revise the credit note"
                                : ", to finish the draft");
            case IN_APPROVAL -> asked(gates.latest(invoice.id()));
            case APPROVED -> isStopped(invoice) ? "accounting, to check why it was stopped" : "Milepost, to issue it";
            case ISSUED -> issued(delivery, receivable);
            case DISCARDED -> null;
        };
    }

    /** Whose draft it is, by name. */
    String drafter(Invoice invoice) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE
                ? invoice.drafters().stream().sorted().map(people::person).collect(Collectors.joining(", "))
                : people.person(teams.projectManager(invoice.project()));
    }

    boolean isStopped(Invoice invoice) {
        return timeline.of(invoice.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.event().equals(Timeline.ISSUE_STOPPED))
                .isPresent();
    }

    /** Gates of the same order wait side by side. */
    private String asked(List<Gate> round) {
        return open(round).stream()
                .map(gate -> "%s, for the gate %s".formatted(people.approver(gate), gate.name()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("Milepost, to decide the approvals");
    }

    /** Those that are asked now: gates of the same order wait side by side. */
    static List<Gate> open(List<Gate> round) {
        List<Gate> pending =
                round.stream().filter(gate -> gate.state() == GateState.PENDING).toList();
        return pending.stream()
                .filter(gate -> gate.order() == pending.get(0).order())
                .toList();
    }

    private static @Nullable String issued(@Nullable String delivery, @Nullable Receivable receivable) {
        if ("FAILED".equals(delivery)) {
            return "accounting, to fix the delivery";
        }
        if ("HELD".equals(delivery)) {
            return "accounting, to confirm whether it has left";
        }
        if ("PENDING".equals(delivery)) {
            return "Milepost, to deliver it";
        }
        return receivable == null || receivable.due().isZero() ? null : "the client's payment";
    }
}
