package io.milepost.web.invoices;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.Share;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.DraftSheet;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.project.ItemKind;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item on offer, and what the draft decided about it. {@code recorded} and {@code billable} are minutes of time, an amount
 * in {@code currency} otherwise; {@code net} is in the draft's currency.
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
        String currency,
        @Nullable String unitPrice,
        String net,
        @Nullable String term,
        boolean covered,
        @Nullable String over,
        String decision,
        @Nullable String reason,
        @Nullable String group,
        @Nullable String takenBy,
        boolean stale,
        @Nullable String problem) {
    static DraftItem of(Choice choice, DraftSheet sheet) {
        WorkItem item = choice.item();
        Currency currency = sheet.project().currency();
        @Nullable
        Share share = choice.decision() == Decision.BILL ? sheet.shares().get(item.portion()) : null;
        return of(
                item,
                choice.size(),
                choice.decision(),
                choice.reason(),
                share == null ? Numbers.amount(item.worth(currency)) : Numbers.amount(share.net(), currency),
                share == null ? null : share.lineKey(),
                null,
                currency);
    }

    static DraftItem of(TakenItem taken, DraftSheet sheet) {
        Currency currency = sheet.project().currency();
        WorkItem item = taken.item();
        String worth = Numbers.amount(item.worth(currency));
        return of(item, item.billable(), Decision.HOLD, null, worth, null, taken.takenBy(), currency);
    }

    private static DraftItem of(
            WorkItem item,
            BigDecimal billable,
            Decision decision,
            @Nullable String reason,
            String net,
            @Nullable String group,
            @Nullable String takenBy,
            Currency currency) {
        boolean time = item.kind() == ItemKind.TIME;
        Currency own = Currency.getInstance(item.currency());
        return new DraftItem(
                item.ref(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.date(),
                item.person(),
                item.role(),
                item.task(),
                item.category(),
                item.title(),
                time ? "minutes" : "amount",
                time ? Numbers.plain(item.size()) : Numbers.amount(item.size(), own),
                time ? Numbers.plain(billable) : Numbers.amount(billable, own),
                own.getCurrencyCode(),
                time ? Numbers.price(item.price(), currency) : null,
                net,
                item.term(),
                item.covered(),
                item.overInWords(),
                decision.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                reason,
                group,
                takenBy,
                takenBy == null && item.hold() != null && item.hold().stale(),
                item.withdrawn() ? "Deleted at its source." : item.problem());
    }
}
