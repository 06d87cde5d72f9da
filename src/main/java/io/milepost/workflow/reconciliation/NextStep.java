package io.milepost.workflow.reconciliation;

import io.milepost.delivery.Deliveries;
import io.milepost.document.Documents;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.receivable.Balances;
import io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel;
import io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which step of which model an invoice or credit note waits for, as far as the book tells. */
@Component
class NextStep {
    private static final Set<String> OUT = Set.of("SENT", "DELIVERED");

    private final Documents documents;
    private final Deliveries deliveries;
    private final Balances balances;

    NextStep(Documents documents, Deliveries deliveries, Balances balances) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.balances = balances;
    }

    record Step(String process, String activity) {}

    static final Step FOLLOW_UP = new Step(InvoiceLifecycleModel.KEY, "CallActivity_FollowUpPayment");

    Optional<Step> of(Invoice invoice) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE
                ? Optional.ofNullable(ofCreditNote(invoice)).map(step -> new Step(InvoiceCorrectionModel.KEY, step))
                : Optional.ofNullable(ofInvoice(invoice)).map(step -> new Step(InvoiceLifecycleModel.KEY, step));
    }

    private @Nullable String ofInvoice(Invoice invoice) {
        return switch (invoice.state()) {
            case DRAFT -> InvoiceLifecycleModel.DRAFT_INVOICE;
            case IN_APPROVAL -> "CallActivity_ApproveInvoice";
            case APPROVED -> "CallActivity_IssueInvoice";
            case ISSUED -> {
                if (!documents.has(invoice.id(), Documents.INVOICE_PDF)) {
                    yield "CallActivity_IssueInvoice";
                }
                yield !isOut(invoice) ? "Task_DeliverInvoice" : isOwed(invoice) ? FOLLOW_UP.activity() : null;
            }
            case DISCARDED -> null;
        };
    }

    private @Nullable String ofCreditNote(Invoice note) {
        return switch (note.state()) {
            case DRAFT -> InvoiceCorrectionModel.REVISE_CREDIT_NOTE;
            case IN_APPROVAL -> "CallActivity_ApproveCreditNote";
            case APPROVED -> "CallActivity_IssueCreditNote";
            case ISSUED -> {
                if (!documents.has(note.id(), Documents.INVOICE_PDF)) {
                    yield "CallActivity_IssueCreditNote";
                }
                yield isOut(note) ? null : "Task_DeliverCreditNote";
            }
            case DISCARDED -> null;
        };
    }

    private boolean isOut(Invoice invoice) {
        return OUT.contains(deliveries.state(invoice.id()));
    }

    private boolean isOwed(Invoice invoice) {
        return balances.of(invoice.id()).filter(owed -> !owed.due().isZero()).isPresent();
    }
}
