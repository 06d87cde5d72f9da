package io.milepost.billing;

import static java.math.RoundingMode.HALF_UP;

import io.milepost.billing.PeriodShares.Stretch;
import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import io.milepost.project.ChargeDetails;
import io.milepost.project.TermCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a retainer asks for in a period: its fee, or where the fee or VAT rates change within the period a part of it for the
 * days under each. A term with a rate of its own is not split by rates. Of a period that is billed in part, the days left
 * cost what is left of it.
 */
record RetainerFees(
        Retainer retainer, TaxPeriods rates, Currency currency, ChargeWords words, List<TermCharge> billed) {
    List<ChargeDetails> of(Span period) {
        List<Part> parts = parts(period);
        BigDecimal days = BigDecimal.valueOf(parts.get(0).of().whole());
        Money asked = Money.rounded(
                parts.stream()
                        .map(Part::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(days, 10, HALF_UP),
                currency);
        List<TermCharge> settled = billed.stream()
                .filter(charge -> period.has(charge.from()))
                .sorted(Comparator.comparing(TermCharge::from))
                .toList();
        List<Part> open = parts.stream().flatMap(part -> part.without(settled)).toList();
        Money left = asked.minus(Money.sum(
                settled.stream()
                        .map(charge -> Money.rounded(charge.size(), currency))
                        .toList(),
                currency));
        return open.isEmpty() || left.amount().signum() <= 0 ? List.of() : split(period, open, left);
    }

    private List<ChargeDetails> split(Span period, List<Part> parts, Money asked) {
        List<Money> amounts =
                LargestRemainder.split(asked, parts.stream().map(Part::weight).toList());
        List<ChargeDetails> fees = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!amounts.get(i).isZero()) {
                fees.add(fee(period, parts.get(i), amounts.get(i)));
            }
        }
        return List.copyOf(fees);
    }

    /** Days under one fee and one VAT rate, weighed by what each of them costs. */
    private record Part(Span days, Stretch of) {
        BigDecimal weight() {
            return of.step().fee().multiply(BigDecimal.valueOf(days.days()));
        }

        /** Its days that none of these charges covers; they come in the order of their days. */
        Stream<Part> without(List<TermCharge> charges) {
            List<Part> left = new ArrayList<>();
            LocalDate from = days.from();
            for (TermCharge charge : charges) {
                if (!charge.to().isBefore(from) && !charge.from().isAfter(days.to())) {
                    if (charge.from().isAfter(from)) {
                        left.add(new Part(new Span(from, charge.from().minusDays(1)), of));
                    }
                    from = charge.to().plusDays(1);
                }
            }
            if (!from.isAfter(days.to())) {
                left.add(new Part(new Span(from, days.to()), of));
            }
            return left.stream();
        }
    }

    private List<Part> parts(Span period) {
        return PeriodShares.of(retainer).of(period).stream()
                .flatMap(
                        stretch -> (retainer.vatPercent() == null ? rates.cut(stretch.days()) : List.of(stretch.days()))
                                .stream().map(days -> new Part(days, stretch)))
                .toList();
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

    private ChargeDetails fee(Span period, Part part, Money amount) {
        Stretch stretch = part.of();
        return new ChargeDetails(
                retainer.code(),
                stretch.isPart()
                        ? words.retainer(part.days(), part.days().days(), stretch.whole())
                        : words.retainer(part.days()),
                amount.amount(),
                retainer.vatPercent(),
                true,
                retainer.inAdvance() ? period.from() : period.to(),
                part.days().from(),
                part.days().to(),
                null);
    }
}
