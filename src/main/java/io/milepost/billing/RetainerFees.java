package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import io.milepost.project.ChargeDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a retainer asks for in a period: its fee, or where VAT rates change within the period a part of it for the days under
 * each. A term with a rate of its own is not split.
 */
record RetainerFees(Retainer retainer, TaxPeriods rates, Currency currency, ChargeWords words) {
    List<ChargeDetails> of(Span period) {
        List<Span> parts = retainer.vatPercent() == null ? rates.cut(period) : List.of(period);
        List<Money> amounts = LargestRemainder.split(
                Money.rounded(retainer.fee(), currency),
                parts.stream().map(RetainerFees::days).toList());
        List<ChargeDetails> fees = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!amounts.get(i).isZero()) {
                fees.add(fee(period, parts.get(i), amounts.get(i)));
            }
        }
        return List.copyOf(fees);
    }

    /** The fee, or the part of one, for the days from this one on. */
    Optional<ChargeDetails> beginningOn(LocalDate day) {
        RetainerCalendar calendar = RetainerCalendar.of(retainer);
        OptionalInt period = calendar.periodOf(day);
        return period.isEmpty()
                ? Optional.empty()
                : of(calendar.span(period.getAsInt())).stream()
                        .filter(fee -> day.equals(fee.from()))
                        .findFirst();
    }

    private ChargeDetails fee(Span period, Span part, Money amount) {
        return new ChargeDetails(
                retainer.code(),
                words.retainer(part),
                amount.amount(),
                retainer.vatPercent(),
                true,
                retainer.inAdvance() ? period.from() : period.to(),
                part.from(),
                part.to(),
                null);
    }

    private static BigDecimal days(Span part) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(part.from(), part.to()) + 1);
    }
}
