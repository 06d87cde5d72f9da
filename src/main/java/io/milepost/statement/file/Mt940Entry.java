package io.milepost.statement.file;

import com.prowidesoftware.swift.model.field.Field61;
import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One :61: with its :86:. C and D say which way the money went; RC takes a credit back, RD a debit. */
final class Mt940Entry {
    private static final Pattern CHARGES = Pattern.compile("/CHGS/([A-Z]{3})([\\d,]+)");

    private Mt940Entry() {}

    static ReadEntry read(Field61 field, Narrative words, String currency, int line) {
        LocalDate valued = WrittenDay.of(text(field.getComponent1()), line);
        String booked = text(field.getComponent2());
        String mark = text(field.getComponent3());
        BigDecimal amount = WrittenAmount.of(text(field.getAmount()), currency, line);
        String supplement = text(field.getComponent10());
        String bank = text(field.getComponent9());
        return new EntryDraft(line, booked.isEmpty() ? valued : WrittenDay.near(valued, booked, line), valued, currency)
                .amount(amount, isCredit(mark, line))
                .returned(mark.startsWith("R") || ReturnSigns.swift(text(field.getComponent7())) || words.isReturn())
                .charges(isCredit(mark, line) ? charges(supplement + words.whole(), currency, line) : BigDecimal.ZERO)
                .text(words.text())
                .structured(words.structured())
                .endToEnd(words.endToEnd())
                .payer(words.payer(), words.payerIban())
                .bankReference(bank)
                .entry();
    }

    private static boolean isCredit(String mark, int line) {
        return switch (mark) {
            case "C", "RD", "EC" -> true;
            case "D", "RC", "ED" -> false;
            default ->
                throw new UnreadableStatement(
                        line, "'%s' is no sign of an entry (:61:): C, D, RC or RD.".formatted(Shown.shortly(mark)));
        };
    }

    private static BigDecimal charges(String text, String currency, int line) {
        Matcher charges = CHARGES.matcher(text.replaceAll("\\s", ""));
        return charges.find() && charges.group(1).equals(currency)
                ? WrittenAmount.of(charges.group(2), currency, line)
                : BigDecimal.ZERO;
    }

    private static String text(@Nullable String component) {
        return Objects.requireNonNullElse(component, "").strip();
    }
}
