package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Amounts as files write them; exact, or refused: a thousand is never taken for one. */
final class WrittenAmount {
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,5})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{0,5}");
    private static final Pattern GERMAN = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d{1,5}");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?\\d{1,3}([,'’]\\d{3})+\\.\\d{1,5}");
    private static final int THOUSANDS = 3;

    private WrittenAmount() {}

    /** Such as 1190.00, 1190,00, 1.190,00 or 1,190.00. */
    static BigDecimal of(String written, String currency, int line) {
        String plain = plain(written.replaceAll("\\s", "").replace('−', '-'));
        if (!WITH_POINT.matcher(plain).matches()) {
            throw new UnreadableStatement(line, "'%s' is no amount like 1190.00.".formatted(Shown.shortly(written)));
        }
        BigDecimal amount = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
        int decimals = decimals(currency, line);
        boolean tooMany = amount.scale() > decimals
                && (amount.scale() == THOUSANDS || amount.stripTrailingZeros().scale() > decimals);
        if (tooMany) {
            throw new UnreadableStatement(
                    line,
                    "'%s' has more decimals than %s knows; write it like 1190.00."
                            .formatted(Shown.shortly(written), currency));
        }
        return amount.setScale(decimals);
    }

    private static String plain(String text) {
        if (GERMAN.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (ENGLISH.matcher(text).matches()) {
            return text.replaceAll("[,'’]", "");
        }
        return WITH_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    }

    private static int decimals(String currency, int line) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableStatement(
                    line, "'%s' is no currency's three letters, like EUR.".formatted(Shown.shortly(currency)));
        }
    }
}
