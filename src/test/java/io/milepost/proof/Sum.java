package io.milepost.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;

/** A line as the reference adds it up; written out so that two of them compare as texts. */
record Sum(String kind, BigDecimal quantity, BigDecimal price, BigDecimal net, BigDecimal vat, List<Part> parts) {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Override
    public String toString() {
        return "%s %s x %s = %s at %s %%".formatted(kind, plain(quantity), plain(price), plain(net), plain(vat));
    }

    /** A credit note prints its lines its own way. */
    String worth() {
        return "%s %s at %s %%".formatted(kind, plain(net), plain(vat));
    }

    static BigDecimal net(List<Sum> lines) {
        return lines.stream().map(Sum::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Once per rate. */
    static BigDecimal vat(List<Sum> lines, int decimals) {
        var bases = new TreeMap<BigDecimal, BigDecimal>();
        lines.forEach(line -> bases.merge(line.vat, line.net, BigDecimal::add));
        BigDecimal vat = BigDecimal.ZERO;
        for (var rate : bases.entrySet()) {
            vat = vat.add(rate.getKey().multiply(rate.getValue()).divide(HUNDRED, decimals, RoundingMode.HALF_UP));
        }
        return vat;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
