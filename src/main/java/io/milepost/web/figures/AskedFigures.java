package io.milepost.web.figures;

import io.milepost.insight.Months;
import io.milepost.insight.Scope;
import io.milepost.invoice.Issuer;
import io.milepost.web.problems.Refusal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a caller wants figures of: {@code from} and {@code to} are months such as 2026-11, or the last {@code months} count. */
record AskedFigures(
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer months,
        @Nullable String projectManager,
        @Nullable String practice,
        @Nullable String client) {
    private static final int USUAL_MONTHS = 3;
    private static final int MOST_MONTHS = 120;

    /** This month and the two before it, if not said otherwise; which month it is, the issuer's calendar says. */
    Months months(Issuer issuer, Clock clock) {
        YearMonth last = to == null ? YearMonth.from(issuer.today(clock)) : month(to);
        YearMonth first =
                from == null ? last.minusMonths(Objects.requireNonNullElse(months, USUAL_MONTHS) - 1L) : month(from);
        if (from != null && months != null) {
            throw Refusal.malformed("Say from which month on, or how many months: not both.");
        }
        if (first.isAfter(last) || !first.plusMonths(MOST_MONTHS).isAfter(last)) {
            throw Refusal.malformed(
                    "Ask for 1 to %d months, the first one first: from=2026-09&to=2026-11.".formatted(MOST_MONTHS));
        }
        return new Months(first, last);
    }

    Scope scope() {
        return new Scope(text(projectManager), text(practice), text(client));
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 1900 || month.getYear() > 9999) {
                throw Refusal.malformed("Months are between 1900-01 and 9999-12.");
            }
            return month;
        } catch (DateTimeParseException e) {
            throw Refusal.malformed("Write months like 2026-11.");
        }
    }
}
