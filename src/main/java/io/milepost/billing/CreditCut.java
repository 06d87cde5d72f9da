package io.milepost.billing;

import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts what a credit takes of a line out of the line's items, from the last day back. Its net is spread over them to the
 * cent; only the last one reached is cut in two.
 */
public final class CreditCut {
    private static final int DECIMALS = 4;
    private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(DECIMALS);
    private static final Comparator<BilledShare> LAST_FIRST = Comparator.comparing(BilledShare::date)
            .thenComparing(BilledShare::item)
            .reversed();

    private final List<BilledShare> shares;
    private final Currency currency;

    public CreditCut(List<BilledShare> ofOneLine, Currency currency) {
        this.shares = ofOneLine.stream().sorted(LAST_FIRST).toList();
        this.currency = currency;
    }

    public BigDecimal size() {
        return shares.stream().map(BilledShare::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal net() {
        return shares.stream().map(BilledShare::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All of these items, worth {@code net} on the credit note's line. */
    public List<CreditShare> whole(BigDecimal net) {
        return spread(net, shares.stream().map(BilledShare::size).toList());
    }

    /** Less than all of them: as many of the last minutes as {@code size} says. */
    public List<CreditShare> lastOf(BigDecimal size, BigDecimal net) {
        List<BigDecimal> sizes = new ArrayList<>();
        BigDecimal wanted = size;
        for (BilledShare share : shares) {
            BigDecimal taken = share.size().min(wanted);
            sizes.add(taken);
            wanted = wanted.subtract(taken);
        }
        return spread(net, sizes);
    }

    /** Less than all of them: the last ones that are worth {@code net}. */
    public List<CreditShare> lastWorth(BigDecimal net) {
        List<BigDecimal> sizes = new ArrayList<>();
        BigDecimal wanted = net.abs();
        for (BilledShare share : shares) {
            BigDecimal worth = share.net().abs();
            BigDecimal taken = worth.min(wanted);
            sizes.add(taken.signum() == 0 ? BigDecimal.ZERO : part(share.size(), taken, worth));
            wanted = wanted.subtract(taken);
        }
        return spread(net, sizes);
    }

    private static BigDecimal part(BigDecimal size, BigDecimal taken, BigDecimal worth) {
        if (taken.compareTo(worth) == 0) {
            return size;
        }
        BigDecimal cut = size.multiply(taken).divide(worth, DECIMALS, RoundingMode.HALF_UP);
        return cut.min(size.subtract(SMALLEST)).max(SMALLEST);
    }

    private List<CreditShare> spread(BigDecimal net, List<BigDecimal> sizes) {
        List<Integer> hit = IntStream.range(0, shares.size())
                .boxed()
                .filter(i -> sizes.get(i).signum() != 0
                        || sizes.get(i).compareTo(shares.get(i).size()) == 0 && net.compareTo(net()) == 0)
                .toList();
        List<BigDecimal> worths =
                hit.stream().map(i -> worth(shares.get(i), sizes.get(i))).toList();
        List<Money> nets = LargestRemainder.split(Money.rounded(net, currency), worths);
        return IntStream.range(0, hit.size())
                .mapToObj(k -> {
                    BilledShare share = shares.get(hit.get(k));
                    return new CreditShare(
                            share.portion(),
                            share.lineKey(),
                            sizes.get(hit.get(k)),
                            nets.get(k).amount());
                })
                .toList();
    }

    private static BigDecimal worth(BilledShare share, BigDecimal size) {
        return share.size().signum() == 0
                ? share.net().abs()
                : share.net().abs().multiply(size).divide(share.size(), 20, RoundingMode.HALF_UP);
    }
}
