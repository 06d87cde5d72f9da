package io.milepost.web;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as they travel: strings, so that no client reads an amount as floating point; amounts with their currency's decimals. */
public final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private Numbers() {}

    /** Only plain notation: an exponent can ask for a billion digits. */
    public static boolean isNumber(String text) {
        return PLAIN.matcher(text).matches();
    }

    public static String amount(BigDecimal amount, Currency currency) {
        return Money.rounded(amount, currency).amount().toPlainString();
    }

    public static String amount(Money money) {
        return money.amount().toPlainString();
    }

    /** At least the currency's decimals, at most those it has. */
    public static @Nullable String price(@Nullable BigDecimal price, Currency currency) {
        if (price == null) {
            return null;
        }
        BigDecimal plain = price.stripTrailingZeros();
        int decimals = Math.max(plain.scale(), currency.getDefaultFractionDigits());
        return plain.setScale(decimals).toPlainString();
    }

    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : plain(percent);
    }
}
