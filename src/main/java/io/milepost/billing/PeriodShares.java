package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds on which days of a retainer's period. A change within it counts by days; the last period counts by days where
 * that was agreed, else it is as good as a whole one.
 */
record PeriodShares(Retainer retainer, RetainerCalendar calendar) {
    /** Days of a period under one fee; {@code share} of the {@code whole} days that are paid by it. */
    record Stretch(Span days, FeeStep step, long share, long whole) {
        boolean isPart() {
            return share < whole;
        }

        BigDecimal fee() {
            return step.fee().multiply(BigDecimal.valueOf(share));
        }

        BigDecimal minutes() {
            return step.includedMinutes().multiply(BigDecimal.valueOf(share));
        }
    }

    static PeriodShares of(Retainer retainer) {
        return new PeriodShares(retainer, RetainerCalendar.of(retainer));
    }

    List<Stretch> of(Span period) {
        long whole = retainer.proRata() ? calendar.wholeDays(period) : period.days();
        List<FeeStep> steps = retainer.steps();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            FeeStep step = steps.get(i);
            var from = step.from().isAfter(period.from()) ? step.from() : period.from();
            var last = i + 1 < steps.size() ? steps.get(i + 1).from().minusDays(1) : period.to();
            var to = last.isBefore(period.to()) ? last : period.to();
            if (!from.isAfter(to)) {
                Span days = new Span(from, to);
                stretches.add(new Stretch(days, step, days.days(), whole));
            }
        }
        return List.copyOf(stretches);
    }

    /** Rounded to the minute. */
    BigDecimal includedMinutes(int period) {
        List<Stretch> stretches = of(calendar.span(period));
        return stretches.stream()
                .map(Stretch::minutes)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(stretches.get(0).whole()), 0, RoundingMode.HALF_UP);
    }
}
