package io.milepost.web.invoices;

import io.milepost.invoice.Discount;
import io.milepost.web.Numbers;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The discount as the drafter gave it: a percentage or an amount. */
record ShownDiscount(
        @Nullable String percent,
        @Nullable String amount,
        @Nullable String reason) {
    static @Nullable ShownDiscount of(@Nullable Discount discount, Currency currency) {
        if (discount == null || discount.isNone()) {
            return null;
        }
        return new ShownDiscount(
                Numbers.percent(discount.percent()),
                discount.amount() == null ? null : Numbers.amount(discount.amount(), currency),
                discount.reason());
    }
}
