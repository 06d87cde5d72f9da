package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.GateState;
import io.milepost.invoice.Invoice;
import io.milepost.project.ProjectTeams;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who has the next step with an invoice; nobody when it is settled or given up. */
@Component
class WaitingFor {
    private final ApprovalGates gates;
    private final ProjectTeams teams;

    WaitingFor(ApprovalGates gates, ProjectTeams teams) {
        this.gates = gates;
        this.teams = teams;
    }

    @Nullable
    String nextStep(Invoice invoice, @Nullable String delivery, @Nullable Receivable receivable) {
        return switch (invoice.state()) {
            case DRAFT -> "%s, to finish the draft".formatted(teams.projectManager(invoice.project()));
            case IN_APPROVAL ->
                gates.latest(invoice.id()).stream()
                        .filter(gate -> gate.state() == GateState.PENDING)
                        .findFirst()
                        .map(WaitingFor::approver)
                        .orElse("Milepost, to decide the approvals");
            case APPROVED -> "Milepost, to issue it";
            case ISSUED -> issued(delivery, receivable);
            case DISCARDED -> null;
        };
    }

    private static String approver(Gate gate) {
        return "%s, for the gate %s".formatted(gate.group(), gate.name());
    }

    private static @Nullable String issued(@Nullable String delivery, @Nullable Receivable receivable) {
        if ("FAILED".equals(delivery)) {
            return "accounting, to fix the delivery";
        }
        if ("PENDING".equals(delivery)) {
            return "Milepost, to deliver it";
        }
        return receivable == null || receivable.settlement() == Settlement.PAID ? null : "the client's payment";
    }
}
