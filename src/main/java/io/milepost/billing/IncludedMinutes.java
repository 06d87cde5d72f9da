package io.milepost.billing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The minutes a retainer's fee includes. What a period leaves unused lives on for a number of further periods; work takes
 * the oldest first, so that nothing expires while younger minutes are used up.
 */
final class IncludedMinutes {
    private final IntFunction<BigDecimal> perPeriod;
    private final int rollOver;
    private final Map<Integer, BigDecimal> used = new HashMap<>();

    /** With a {@code rollOver} of 0 unused minutes expire with their period. */
    IncludedMinutes(IntFunction<BigDecimal> perPeriod, int rollOver) {
        this.perPeriod = perPeriod;
        this.rollOver = rollOver;
    }

    static IncludedMinutes of(Retainer retainer) {
        PeriodShares shares = PeriodShares.of(retainer);
        Map<Integer, BigDecimal> known = new HashMap<>();
        return new IncludedMinutes(
                period -> known.computeIfAbsent(period, shares::includedMinutes), retainer.rollOverPeriods());
    }

    /** Answers how many of these minutes of a period's work are included; the others are overage. */
    BigDecimal take(int period, BigDecimal minutes) {
        BigDecimal wanted = minutes;
        for (int from = oldest(period); from <= period; from++) {
            BigDecimal taken = wanted.min(unused(from));
            used.merge(from, taken, BigDecimal::add);
            wanted = wanted.subtract(taken);
        }
        return minutes.subtract(wanted);
    }

    /** What work of a period could still take. */
    BigDecimal left(int period) {
        BigDecimal left = BigDecimal.ZERO;
        for (int from = oldest(period); from <= period; from++) {
            left = left.add(unused(from));
        }
        return left;
    }

    /** What work of the next period will still find of it. */
    BigDecimal carried(int period) {
        BigDecimal carried = BigDecimal.ZERO;
        for (int from = oldest(period + 1); from <= period; from++) {
            carried = carried.add(unused(from));
        }
        return carried;
    }

    private int oldest(int period) {
        return Math.max(0, period - rollOver);
    }

    private BigDecimal unused(int period) {
        return perPeriod.apply(period).subtract(used.getOrDefault(period, BigDecimal.ZERO));
    }
}
