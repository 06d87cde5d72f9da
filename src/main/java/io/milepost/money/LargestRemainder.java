package io.milepost.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by weights so that the parts add up to the whole, to the cent; ties go to the earlier part. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /** Weights are not negative; when all are zero the first part takes everything. */
    public static List<Money> split(Money whole, List<BigDecimal> weights) {
        return split(whole.amount(), whole.amount().scale(), weights).stream()
                .map(part -> new Money(part, whole.currency()))
                .toList();
    }

    /** The same for any number; the parts have {@code scale} decimals, and so has the whole. */
    public static List<BigDecimal> split(BigDecimal whole, int scale, List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> i == 0 ? whole.setScale(scale) : BigDecimal.ZERO.setScale(scale))
                    .toList();
        }
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigDecimal left = whole;
        for (BigDecimal weight : weights) {
            BigDecimal exact = whole.multiply(weight).divide(total, scale + 12, RoundingMode.DOWN);
            BigDecimal part = exact.setScale(scale, RoundingMode.DOWN);
            parts.add(part);
            remainders.add(exact.subtract(part).abs());
            left = left.subtract(part);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(whole.signum()));
        List<Integer> byRemainder = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        for (int i = 0; left.signum() != 0; i++) {
            int winner = byRemainder.get(i % byRemainder.size());
            parts.set(winner, parts.get(winner).add(unit));
            left = left.subtract(unit);
        }
        return List.copyOf(parts);
    }
}
