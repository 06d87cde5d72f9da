package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.Hold;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.DraftEdit.ItemEdit;
import java.math.BigDecimal;

/** What a draft decides about each item on offer. */
final class Choices {
    private Choices() {}

    /** As it was decided, until an edit decides anew; that answers what changed at the item's source, too. */
    static Choice of(Invoice invoice, WorkItem item, DraftEdit edit) {
        Hold hold = item.hold();
        if (item.withdrawn()) {
            return Choice.holding(edit.of(item).isPresent() ? item.answered() : item);
        }
        Choice current = hold == null || !hold.invoice().equals(invoice.id().value())
                ? Choice.holding(item)
                : new Choice(item, hold.decision(), size(invoice, item, hold), hold.reason(), hold.overCapReason());
        return edit.of(item).map(wish -> choice(item.answered(), wish)).orElse(current);
    }

    /** What the drafter wanted stays until the item changes at its source; what was submitted stays as it was. */
    private static BigDecimal size(Invoice invoice, WorkItem item, Hold hold) {
        boolean stays = invoice.state() != InvoiceState.DRAFT || hold.adjusted() && !hold.stale();
        return stays ? hold.size() : item.billable();
    }

    private static Choice choice(WorkItem item, ItemEdit wish) {
        var size = wish.billable() == null || wish.decision() != Decision.BILL ? item.billable() : wish.billable();
        return new Choice(item, wish.decision(), size, wish.reason(), wish.overCapReason());
    }
}
