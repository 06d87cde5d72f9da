package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What a term's charges are called on an invoice, in the client's language; the drafter may word the line anew. */
record ChargeWords(String language) {
    private record Words(String retainer, String part, String progress, String deposit, DateTimeFormatter day) {}

    private static final Words ENGLISH = new Words(
            "Retainer %s – %s",
            " (%d of %d days)", "Progress: %s %% complete", "Deposit", format("d MMM uuuu", Locale.UK));
    private static final Map<String, Words> OTHERS = Map.of(
            "de",
            new Words(
                    "Pauschale %s – %s",
                    " (%d von %d Tagen)", "Leistungsstand %s %%", "Anzahlung", format("dd.MM.uuuu", Locale.GERMANY)),
            "fr",
            new Words(
                    "Forfait %s – %s",
                    " (%d jours sur %d)", "Avancement : %s %%", "Acompte", format("dd/MM/uuuu", Locale.FRANCE)));

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    String retainer(Span period) {
        return words().retainer().formatted(day(period.from()), day(period.to()));
    }

    /** For some days of a period. */
    String retainer(Span part, long days, long whole) {
        return retainer(part) + words().part().formatted(days, whole);
    }

    String progress(BigDecimal percent) {
        return words().progress().formatted(percent.stripTrailingZeros().toPlainString());
    }

    String deposit() {
        return words().deposit();
    }

    private String day(LocalDate day) {
        return words().day().format(day);
    }

    private Words words() {
        return OTHERS.getOrDefault(language, ENGLISH);
    }
}
