package io.milepost.approval;

import io.milepost.invoice.ApprovalRecord;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.NotApproved;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from the approvals on record whether an invoice may be issued, whatever a process says. */
@Component
class GateRecord implements ApprovalRecord {
    private final ApprovalGates approvalGates;
    private final ModelGates modelGates;
    private final Invoices invoices;
    private final FourEyes fourEyes;

    GateRecord(ApprovalGates approvalGates, ModelGates modelGates, Invoices invoices, FourEyes fourEyes) {
        this.approvalGates = approvalGates;
        this.modelGates = modelGates;
        this.invoices = invoices;
        this.fourEyes = fourEyes;
    }

    @Override
    public void requireApproved(InvoiceId id, String contentHash) {
        PolicyDecision decision = approvalGates
                .decision(id)
                .filter(latest -> latest.contentHash().equals(contentHash))
                .orElseThrow(() -> new NotApproved("No approval was ever decided for this content of " + id));
        Invoice invoice = invoices.findById(id).orElseThrow();
        List<Gate> round = approvalGates.latest(id);
        for (ModelGate drawn : modelGates.of(decision.model())) {
            if (round.stream().noneMatch(gate -> drawn.task().equals(gate.task()))) {
                throw new NotApproved(
                        "The gate '%s' of %s was never opened.".formatted(drawn.name(), invoice.businessKey()));
            }
        }
        for (Gate gate : round) {
            KeptOut keptOut = fourEyes.keptOut(gate, invoice, round);
            boolean passed = gate.state() == GateState.APPROVED
                    && gate.contentHash().equals(decision.contentHash())
                    && gate.decidedBy() != null
                    && Stream.of(gate.decidedBy(), gate.decidedFor())
                            .filter(Objects::nonNull)
                            .noneMatch(keptOut::has);
            if (!passed) {
                throw new NotApproved(
                        "The gate '%s' of %s was not passed.".formatted(gate.name(), invoice.businessKey()));
            }
        }
    }
}
