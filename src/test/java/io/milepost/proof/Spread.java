package io.milepost.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An amount over several by what each weighs: everybody's whole cents first, then a cent each to who lost most by that. */
final class Spread {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Spread() {}

    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        BigDecimal rest = amount;
        for (BigDecimal weight : weights) {
            BigDecimal exact = all.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(weight).divide(all, 14, RoundingMode.DOWN);
            BigDecimal cents = exact.setScale(2, RoundingMode.DOWN);
            parts.add(cents);
            lost.add(exact.subtract(cents));
            rest = rest.subtract(cents);
        }
        if (parts.isEmpty()) {
            return parts;
        }
        if (all.signum() == 0) {
            parts.set(0, amount);
            return parts;
        }
        while (rest.signum() > 0) {
            int most = 0;
            for (int i = 1; i < lost.size(); i++) {
                most = lost.get(i).compareTo(lost.get(most)) > 0 ? i : most;
            }
            parts.set(most, parts.get(most).add(CENT));
            lost.set(most, lost.get(most).subtract(BigDecimal.ONE));
            rest = rest.subtract(CENT);
        }
        return parts;
    }
}
