package io.milepost.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/** How the rate of any two currencies follows from what is on record; without an answer there is none, never 1:1. */
public final class CrossedRates {
    /** What the European Central Bank counts in, and most other rates follow from. */
    static final Currency EURO = Currency.getInstance("EUR");

    /** The latest rate recorded for just this pair, this way round, on or before a day. */
    interface Recorded {
        Optional<DatedRate> latest(Currency from, Currency to, LocalDate on);
    }

    /** Nothing is on record. */
    public static final CrossedRates NONE = new CrossedRates((from, to, on) -> Optional.empty());

    private final Recorded recorded;

    CrossedRates(Recorded recorded) {
        this.recorded = recorded;
    }

    /** What one unit of {@code from} is worth in {@code to}. */
    public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
        return dated(from, to, on).map(DatedRate::rate);
    }

    /**
     * As recorded, or turned from the other way round, or by what one euro is worth in both: whichever is known of the latest
     * day, and of the same day what was recorded for the pair.
     */
    Optional<DatedRate> dated(Currency from, Currency to, LocalDate on) {
        if (from.equals(to)) {
            return Optional.of(new DatedRate(BigDecimal.ONE, on));
        }
        return later(known(from, to, on), crossed(from, to, on));
    }

    private Optional<DatedRate> crossed(Currency from, Currency to, LocalDate on) {
        if (from.equals(EURO) || to.equals(EURO)) {
            return Optional.empty();
        }
        return known(EURO, from, on)
                .flatMap(euroInFrom -> known(EURO, to, on).map(euroInTo -> euroInTo.per(euroInFrom)));
    }

    private Optional<DatedRate> known(Currency from, Currency to, LocalDate on) {
        return later(
                recorded.latest(from, to, on), recorded.latest(to, from, on).map(DatedRate::turned));
    }

    private static Optional<DatedRate> later(Optional<DatedRate> first, Optional<DatedRate> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.date().isAfter(one.date()) ? other : one);
    }
}
