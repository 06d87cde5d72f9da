package io.milepost.web.invoices;

import io.milepost.billing.WorkItem;
import io.milepost.invoice.ItemNotes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is worth saying beside a draft's items: that work comes late, and that there is a receipt. */
record DraftNotes(String project, ItemNotes.Notes notes, Set<String> receipts) {
    @Nullable
    String late(WorkItem item) {
        return notes.late(item, project).orElse(null);
    }

    boolean hasReceipt(WorkItem item) {
        return receipts.contains(item.key().value());
    }

    @Nullable
    String receiptLink(WorkItem item) {
        return hasReceipt(item)
                ? "/api/expenses/%s/receipt"
                        .formatted(
                                item.key().value().replaceFirst("^expense:", "").replaceFirst(":", "/"))
                : null;
    }
}
