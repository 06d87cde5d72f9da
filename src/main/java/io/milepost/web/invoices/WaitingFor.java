package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.GateState;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Timeline;
import io.milepost.project.ProjectTeams;
import io.milepost.receivable.Receivable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who has the next step with an invoice; nobody when it is settled or given up. */
@Component
class WaitingFor {
    private final ApprovalGates gates;
    private final ProjectTeams teams;
    private final Timeline timeline;

    WaitingFor(ApprovalGates gates, ProjectTeams teams, Timeline timeline) {
        this.gates = gates;
        this.timeline = timeline;
        this.teams = teams;
    }

    @Nullable
    String nextStep(Invoice invoice, @Nullable String delivery, @Nullable Receivable receivable) {
        return switch (invoice.state()) {
            case DRAFT ->
                invoice.kind() == InvoiceKind.CREDIT_NOTE
                        ? "%s, to revise the credit note".formatted(String.join(", ", invoice.drafters()))
                        : "%s, to finish the draft".formatted(teams.projectManager(invoice.project()));
            case IN_APPROVAL -> asked(gates.latest(invoice.id()));
            case APPROVED -> isStopped(invoice) ? "accounting, to check why it was stopped" : "Milepost, to issue it";
            case ISSUED -> issued(delivery, receivable);
            case DISCARDED -> null;
        };
    }

    private boolean isStopped(Invoice invoice) {
        return timeline.of(invoice.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.event().equals(Timeline.ISSUE_STOPPED))
                .isPresent();
    }

    /** Gates of the same order wait side by side. */
    private static String asked(List<Gate> round) {
        List<Gate> open =
                round.stream().filter(gate -> gate.state() == GateState.PENDING).toList();
        return open.stream()
                .filter(gate -> gate.order() == open.get(0).order())
                .map(gate -> "%s, for the gate %s".formatted(gate.approver(), gate.name()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("Milepost, to decide the approvals");
    }

    private static @Nullable String issued(@Nullable String delivery, @Nullable Receivable receivable) {
        if ("FAILED".equals(delivery)) {
            return "accounting, to fix the delivery";
        }
        if ("PENDING".equals(delivery)) {
            return "Milepost, to deliver it";
        }
        return receivable == null || receivable.due().isZero() ? null : "the client's payment";
    }
}
