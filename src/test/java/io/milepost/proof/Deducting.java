package io.milepost.proof;

import io.milepost.proof.Paper.Discount;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What lowers an invoice besides its own work: a retainage taxed at its release, then the deposits, the oldest first. */
final class Deducting {
    /** Paid before the work; {@code vat} is 0 where it is not taxed. */
    record Deposit(String code, BigDecimal amount, boolean taxed, BigDecimal vat) {}

    /** Kept back until acceptance. */
    record Retainage(String code, BigDecimal percent, boolean taxed) {}

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Reference reference;
    private final List<Sum> lines;
    private final List<Sum> allowances = new ArrayList<>();
    private final Map<Paper, BigDecimal> uses = new LinkedHashMap<>();
    private BigDecimal prepaid = BigDecimal.ZERO;

    Deducting(Reference reference, List<Sum> work) {
        this.reference = reference;
        this.lines = new ArrayList<>(work);
    }

    List<Sum> lines() {
        return lines;
    }

    List<Sum> allowances() {
        return allowances;
    }

    List<Sum> sums() {
        return with(List.of());
    }

    private List<Sum> with(List<Sum> more) {
        List<Sum> all = new ArrayList<>(lines);
        all.addAll(allowances);
        all.addAll(more);
        return all;
    }

    static boolean exceeds(Discount discount, List<Sum> work) {
        return !discount.percent() && discount.size().compareTo(Sum.net(work)) > 0;
    }

    /** Never more than the work, over the rates by what each has of it. */
    void discount(Discount discount) {
        BigDecimal net = Sum.net(lines);
        BigDecimal whole = (discount.percent() ? percent(net, discount.size()) : discount.size()).min(net);
        if (whole.signum() <= 0) {
            return;
        }
        var bases = new LinkedHashMap<BigDecimal, BigDecimal>();
        lines.forEach(line -> bases.merge(line.vat().setScale(2), line.net(), BigDecimal::add));
        List<BigDecimal> parts = Spread.of(
                whole,
                bases.values().stream().map(base -> base.max(BigDecimal.ZERO)).toList());
        int i = 0;
        for (BigDecimal rate : bases.keySet()) {
            BigDecimal part = parts.get(i++);
            if (part.signum() > 0) {
                allowances.add(less("ALLOWANCE", part, rate));
            }
        }
    }

    /** How much of which deposit is used. */
    Map<Paper, BigDecimal> uses() {
        return uses;
    }

    /** Round(net x percent), over the rates by what each has of it. */
    void retain() {
        Retainage kept = reference.agreed.retainage;
        BigDecimal whole = kept == null || !kept.taxed || reference.agreed.released != null
                ? BigDecimal.ZERO
                : percent(Sum.net(sums()), kept.percent);
        if (whole.signum() <= 0) {
            return;
        }
        var bases = new TreeMap<BigDecimal, BigDecimal>(Comparator.reverseOrder());
        sums().forEach(line -> bases.merge(line.vat(), line.net(), BigDecimal::add));
        bases.values().removeIf(base -> base.signum() <= 0);
        List<BigDecimal> parts = Spread.of(whole, List.copyOf(bases.values()));
        int i = 0;
        for (BigDecimal rate : bases.keySet()) {
            BigDecimal part = parts.get(i++);
            if (part.signum() > 0) {
                lines.add(less("RETAINED", part, rate));
            }
        }
    }

    void deposits(@Nullable Paper paper) {
        reference.papers.stream()
                .filter(deposit -> deposit.deposit && deposit.state == State.ISSUED)
                .sorted(Comparator.comparing(deposit -> String.valueOf(deposit.number)))
                .forEach(deposit -> {
                    BigDecimal amount = most(deposit, left(deposit, paper));
                    if (amount.signum() > 0) {
                        uses.put(deposit, amount);
                        if (deposit.taxed()) {
                            lines.add(less("DEDUCTION", amount, deposit.rate()));
                        } else {
                            prepaid = prepaid.add(amount);
                        }
                    }
                });
    }

    /** Neither the net nor what is to be paid falls below zero. */
    private BigDecimal most(Paper deposit, BigDecimal left) {
        if (!deposit.taxed()) {
            return left.min(payable(sums()));
        }
        BigDecimal factor = HUNDRED.add(deposit.rate());
        BigDecimal most = payable(sums())
                .multiply(HUNDRED)
                .divide(factor, 2, RoundingMode.HALF_UP)
                .add(CENT);
        BigDecimal amount = left.min(Sum.net(sums())).min(most);
        while (amount.signum() > 0) {
            if (payable(with(List.of(less("DEDUCTION", amount, deposit.rate()))))
                            .signum()
                    >= 0) {
                break;
            }
            amount = amount.subtract(CENT);
        }
        return amount;
    }

    private BigDecimal left(Paper deposit, @Nullable Paper paper) {
        BigDecimal left = deposit.parts.stream()
                .filter(Part::bills)
                .map(part -> part.net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Paper other : reference.papers) {
            if (other != paper && other.state != State.DISCARDED) {
                left = left.subtract(other.uses.getOrDefault(deposit, BigDecimal.ZERO));
            }
        }
        return left;
    }

    private BigDecimal payable(List<Sum> on) {
        return Sum.net(on).add(Sum.vat(on, reference.agreed.decimals)).subtract(prepaid);
    }

    private BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return reference.agreed.round(of.multiply(percent).movePointLeft(2));
    }

    private static Sum less(String kind, BigDecimal amount, BigDecimal rate) {
        return new Sum(kind, BigDecimal.ONE.negate(), amount, amount.negate(), rate, List.of());
    }
}
