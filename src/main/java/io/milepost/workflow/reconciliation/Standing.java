package io.milepost.workflow.reconciliation;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceState;
import io.milepost.workflow.invoiceapproval.InvoiceApprovalModel;
import io.milepost.workflow.invoiceissue.InvoiceIssueModel;
import io.milepost.workflow.invoicerejection.InvoiceRejectionModel;
import io.milepost.workflow.paymentfollowup.PaymentFollowUpModel;
import io.milepost.workflow.reconciliation.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where an invoice stands, and where its processes do. An admin may have drawn steps of their own into the models, so only what
 * can't be is astray; what the invoice waits for meanwhile is the model's business.
 */
record Standing(Invoice invoice, String delivery, boolean isOwed, List<LiveInstance> sameKey) {
    private static final Set<String> OUT = Set.of("SENT", "DELIVERED");

    Optional<Finding> finding() {
        if (needsItsMainProcess() && own(LiveInstance::isMain).isEmpty() && !isBeingRejected()) {
            return Optional.of(Finding.of(
                    Kind.LOST,
                    invoice.id(),
                    about(),
                    null,
                    "It is %s, but no process takes it further: somebody ended it, or deleted its model with everything that ran on it."
                            .formatted(stands())));
        }
        return own(this::isAstray)
                .map(astray -> Finding.of(
                        Kind.ASTRAY,
                        invoice.id(),
                        about(),
                        astray.root(),
                        "It is %s, but its process %s: somebody moved it by hand.".formatted(stands(), where(astray))));
    }

    /** Until it is given up, or issued, delivered and, unless it is a credit note, settled. */
    boolean needsItsMainProcess() {
        return switch (invoice.state()) {
            case DRAFT, IN_APPROVAL, APPROVED -> true;
            case ISSUED -> isOwed || !OUT.contains(delivery);
            case DISCARDED -> false;
        };
    }

    /** What was settled before its recipient rejected it has nothing but that left to do. */
    private boolean isBeingRejected() {
        return invoice.state() == InvoiceState.ISSUED
                && !isOwed
                && own(instance -> instance.is(InvoiceRejectionModel.KEY)).isPresent();
    }

    private boolean isAstray(LiveInstance at) {
        return switch (invoice.state()) {
            case DRAFT ->
                at.is(InvoiceApprovalModel.KEY) || at.is(InvoiceIssueModel.KEY) || at.is(PaymentFollowUpModel.KEY);
            case IN_APPROVAL -> at.waitsForADraft() || at.is(InvoiceIssueModel.KEY) || at.is(PaymentFollowUpModel.KEY);
            case APPROVED -> at.waitsForADraft() || at.is(PaymentFollowUpModel.KEY);
            case ISSUED ->
                at.waitsForADraft()
                        || at.is(InvoiceApprovalModel.KEY)
                        || at.is(PaymentFollowUpModel.KEY) && hasNotLeft();
            case DISCARDED ->
                at.waitsForADraft()
                        || at.is(InvoiceApprovalModel.KEY)
                        || at.is(InvoiceIssueModel.KEY)
                        || at.is(PaymentFollowUpModel.KEY);
        };
    }

    /** And nobody is about to send it: what a recipient rejected is mended beside the follow-up. */
    private boolean hasNotLeft() {
        return !OUT.contains(delivery)
                && own(instance -> instance.is(InvoiceRejectionModel.KEY)).isEmpty();
    }

    private Optional<LiveInstance> own(Predicate<LiveInstance> which) {
        return sameKey.stream()
                .filter(instance -> invoice.id().value().equals(instance.invoice()))
                .filter(which)
                .findFirst();
    }

    private String about() {
        String number = invoice.number();
        return number == null ? invoice.businessKey() : number;
    }

    private String stands() {
        return invoice.state() == InvoiceState.ISSUED
                ? OUT.contains(delivery) ? "issued and not settled" : "issued and not delivered"
                : invoice.state().inWords();
    }

    private static String where(LiveInstance astray) {
        return switch (astray.process()) {
            case InvoiceApprovalModel.KEY -> "asks for approvals";
            case InvoiceIssueModel.KEY -> "is issuing it";
            case PaymentFollowUpModel.KEY -> "follows up its payment";
            default -> "waits for its draft";
        };
    }
}
