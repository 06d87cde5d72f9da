package io.milepost.workflow.reconciliation;

import io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel;
import io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process instance that runs: which model's, for which business key, of which invoice as its variable says, whether another
 * one called it, and at which people's tasks it waits.
 */
record LiveInstance(
        String id,
        String process,
        @Nullable String businessKey,
        @Nullable String invoice,
        String root,
        Set<String> tasks) {
    private static final Set<String> DRAFTING =
            Set.of(InvoiceLifecycleModel.DRAFT_INVOICE, InvoiceCorrectionModel.REVISE_CREDIT_NOTE);

    boolean isCalled() {
        return !root.equals(id);
    }

    /** The one that takes an invoice or credit note from its draft to its end. */
    boolean isMain() {
        return process.equals(InvoiceLifecycleModel.KEY) || process.equals(InvoiceCorrectionModel.KEY);
    }

    boolean is(String model) {
        return process.equals(model);
    }

    boolean waitsForADraft() {
        return tasks.stream().anyMatch(DRAFTING::contains);
    }
}
