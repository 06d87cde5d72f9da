package io.milepost.approval;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Timeline;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an approved invoice a draft again before it has a number; whatever was approved of it counts no more. */
@Component
public class WithdrawApproval {
    public static final String EVENT = "Approval withdrawn";

    private final Invoices invoices;
    private final ApprovalGates approvalGates;
    private final Timeline timeline;
    private final EntityManager entities;

    WithdrawApproval(Invoices invoices, ApprovalGates approvalGates, Timeline timeline, EntityManager entities) {
        this.invoices = invoices;
        this.approvalGates = approvalGates;
        this.timeline = timeline;
        this.entities = entities;
    }

    @Transactional
    public void withdraw(InvoiceId id, String person, String reason) {
        String said = reason.strip();
        if (said.isEmpty()) {
            throw new ReviewRefused("Say what is to be changed: an invoice is sent back with a comment.");
        }
        Invoice invoice = invoices.lock(id).orElseThrow();
        entities.refresh(invoice);
        invoice.sendBack();
        approvalGates.latest(id).forEach(Gate::expire);
        timeline.append(id, person, EVENT, said);
    }
}
