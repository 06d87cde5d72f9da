package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.money.Quantity;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One open portion as a draft sees it. {@code size} is minutes for time, an amount in {@code currency} otherwise;
 * {@code price} turns one hour, or one unit of that currency, into the project's currency, and is null where nobody agreed
 * one: {@code problem} says so.
 */
public record WorkItem(
        ItemKey key,
        String portion,
        LocalDate date,
        String title,
        @Nullable String person,
        @Nullable String role,
        @Nullable String task,
        @Nullable String category,
        BigDecimal size,
        String currency,
        @Nullable BigDecimal price,
        @Nullable BigDecimal vatPercent,
        boolean covered,
        boolean withdrawn,
        @Nullable Hold hold,
        @Nullable String problem) {

    public ItemKind kind() {
        return key.kind();
    }

    /** The exact worth of a size of this item; 0 when it is covered or has no price. */
    BigDecimal worth(BigDecimal ofSize) {
        if (covered || price == null) {
            return BigDecimal.ZERO;
        }
        return (kind() == ItemKind.TIME ? Quantity.hours(ofSize) : ofSize).multiply(price);
    }

    /** What the item alone would cost, in the project's currency. */
    public Money worth(Currency projectCurrency) {
        return Money.rounded(worth(size), projectCurrency);
    }

    WorkItem heldBy(@Nullable Hold newHold) {
        return new WorkItem(
                key,
                portion,
                date,
                title,
                person,
                role,
                task,
                category,
                size,
                currency,
                price,
                vatPercent,
                covered,
                withdrawn,
                newHold,
                problem);
    }
}
