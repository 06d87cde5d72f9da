package io.milepost.web.invoices;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.Former;
import io.milepost.billing.Hold;
import io.milepost.billing.Share;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.DraftSheet;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.money.Quantity;
import io.milepost.project.ItemKind;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item on offer, and what the draft decided about it. {@code recorded}, {@code billable} and {@code billed} are minutes of
 * time, an amount in {@code currency} otherwise; {@code net} is in the draft's currency. {@code unitPrice} is of an hour, or
 * of one unit of a foreign currency with its mark-up. {@code changes} are what its source changed since the drafter last saw
 * it.
 */
record DraftItem(
        String key,
        String kind,
        LocalDate date,
        @Nullable String person,
        @Nullable String role,
        @Nullable String task,
        @Nullable String category,
        String description,
        String measure,
        String recorded,
        String billable,
        String billed,
        String currency,
        @Nullable String unitPrice,
        String net,
        @Nullable String term,
        boolean covered,
        @Nullable String over,
        boolean overCap,
        String decision,
        @Nullable String reason,
        @Nullable String overCapReason,
        @Nullable String group,
        @Nullable String takenBy,
        boolean stale,
        List<String> changes,
        boolean withdrawn,
        @Nullable String problem,
        @Nullable String note,
        boolean receipt,
        @Nullable String receiptLink) {
    static DraftItem of(Choice choice, DraftSheet sheet, DraftNotes notes) {
        WorkItem item = choice.item();
        Currency currency = sheet.project().currency();
        @Nullable
        Share share = choice.decision() == Decision.BILL ? sheet.shares().get(item.portion()) : null;
        return of(
                choice,
                share == null ? Numbers.amount(item.worth(currency)) : Numbers.amount(share.net(), currency),
                share == null ? null : share.lineKey(),
                null,
                currency,
                notes);
    }

    static DraftItem of(TakenItem taken, DraftSheet sheet, DraftNotes notes) {
        Currency currency = sheet.project().currency();
        WorkItem item = taken.item();
        String worth = Numbers.amount(item.worth(currency));
        return of(Choice.holding(item), worth, null, taken.takenBy(), currency, notes);
    }

    private static DraftItem of(
            Choice choice,
            String net,
            @Nullable String group,
            @Nullable String takenBy,
            Currency currency,
            DraftNotes notes) {
        WorkItem item = choice.item();
        boolean time = item.kind() == ItemKind.TIME;
        Hold hold = item.hold();
        @Nullable Former was = takenBy == null && hold != null ? hold.former() : null;
        boolean stale = takenBy == null && hold != null && hold.stale();
        @Nullable Former former = item.isGone() ? was : null;
        Currency own = Currency.getInstance(item.currency());
        return new DraftItem(
                item.ref(),
                item.kind().name().toLowerCase(Locale.ROOT),
                former == null ? item.date() : former.date(),
                former == null ? item.person() : former.person(),
                former == null ? item.role() : time ? former.kind() : null,
                former == null ? item.task() : former.task(),
                former == null ? item.category() : time ? null : former.kind(),
                former == null ? item.title() : former.text(),
                time ? "minutes" : "amount",
                measure(item, item.size()),
                measure(item, item.billable()),
                measure(item, choice.size()),
                own.getCurrencyCode(),
                perUnit(item, currency),
                net,
                item.term(),
                item.covered(),
                item.overInWords(),
                item.overCap(),
                choice.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                choice.reason(),
                choice.overCapReason(),
                group,
                takenBy,
                stale,
                takenBy == null ? item.changes() : List.of(),
                item.withdrawn(),
                item.withdrawn() ? "Deleted at its source." : item.problem(),
                notes.late(item),
                notes.hasReceipt(item),
                notes.receiptLink(item));
    }

    /** Of an hour, or of a unit of a foreign currency; anything else is billed at what it cost. */
    private static @Nullable String perUnit(WorkItem item, Currency currency) {
        BigDecimal price = item.price();
        boolean foreign = !item.currency().equals(currency.getCurrencyCode());
        return price == null || item.isGone() || item.kind() != ItemKind.TIME && !foreign
                ? null
                : Numbers.price(Quantity.shown(price), currency);
    }

    private static String measure(WorkItem item, BigDecimal size) {
        return item.kind() == ItemKind.TIME
                ? Numbers.plain(size)
                : Numbers.amount(size, Currency.getInstance(item.currency()));
    }
}
