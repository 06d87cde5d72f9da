package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.money.Quantity;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One open portion as a draft sees it. {@code size} is what was recorded of it, {@code billable} what is billed of that
 * unless the drafter says otherwise: minutes for time, an amount in {@code currency} otherwise. {@code price} turns one hour,
 * or one unit of that currency, into the project's currency, and is null where nobody agreed one: {@code problem} says so.
 * {@code spare} is the portion that takes what is cut off this one.
 */
public record WorkItem(
        ItemKey key,
        String portion,
        String spare,
        LocalDate date,
        String title,
        @Nullable String person,
        @Nullable String role,
        @Nullable String task,
        @Nullable String category,
        BigDecimal size,
        BigDecimal billable,
        String currency,
        @Nullable BigDecimal price,
        @Nullable BigDecimal vatPercent,
        Supply supply,
        @Nullable String term,
        Cover cover,
        boolean withdrawn,
        @Nullable Hold hold,
        @Nullable Over over,
        @Nullable String problem)
        implements AtItsSource {

    public ItemKind kind() {
        return key.kind();
    }

    /** The name a drafter knows it by: the item's key, or the portion's id where the item is in parts. */
    public String ref() {
        return Portion.number(portion) == 0 ? key.value() : portion;
    }

    /** The exact worth of a size of this item; 0 when it is covered or has no price. */
    BigDecimal worth(BigDecimal ofSize) {
        if (covered() || price == null) {
            return BigDecimal.ZERO;
        }
        return (kind() == ItemKind.TIME ? Quantity.hours(ofSize) : ofSize).multiply(price);
    }

    /** What the item alone would cost, in the project's currency. */
    public Money worth(Currency projectCurrency) {
        return Money.rounded(worth(billable), projectCurrency);
    }

    /** Whether an agreed price includes it. */
    public boolean covered() {
        return cover != Cover.NONE;
    }

    public boolean overCap() {
        return over != null && over.isCap();
    }

    /** Which limit it goes over, for people; null for none. */
    public @Nullable String overInWords() {
        return over == null ? null : over.sentence();
    }

    /** The same when its drafter has decided about a change at its source. */
    public WorkItem answered() {
        return hold == null ? this : heldBy(hold.answered());
    }

    WorkItem heldBy(@Nullable Hold newHold) {
        return with(portion, spare, size, billable, newHold, over);
    }

    WorkItem billing(BigDecimal newBillable) {
        return with(portion, spare, size, newBillable, hold, over);
    }

    WorkItem sized(BigDecimal newSize, BigDecimal newBillable) {
        return with(portion, spare, newSize, newBillable, hold, over);
    }

    WorkItem over(@Nullable Over newOver) {
        return with(portion, spare, size, billable, hold, newOver);
    }

    /** The same, paid for by the fee of its term: no price is asked and none is missing. */
    WorkItem included(@Nullable Over late) {
        return new WorkItem(
                key,
                portion,
                spare,
                date,
                title,
                person,
                role,
                task,
                category,
                size,
                billable,
                currency,
                BigDecimal.ZERO,
                vatPercent,
                supply,
                term,
                Cover.ITS_OWN,
                withdrawn,
                hold,
                late,
                null);
    }

    /** A part of the same item that nobody has decided about. */
    WorkItem cutOff(BigDecimal partSize, BigDecimal partBillable, Over why) {
        String next = Portion.id(key, Portion.number(spare) + 1);
        return with(spare, next, partSize, partBillable, null, why);
    }

    private WorkItem with(
            String newPortion,
            String newSpare,
            BigDecimal newSize,
            BigDecimal newBillable,
            @Nullable Hold newHold,
            @Nullable Over newOver) {
        return new WorkItem(
                key,
                newPortion,
                newSpare,
                date,
                title,
                person,
                role,
                task,
                category,
                newSize,
                newBillable,
                currency,
                price,
                vatPercent,
                supply,
                term,
                cover,
                withdrawn,
                newHold,
                newOver,
                problem);
    }
}
