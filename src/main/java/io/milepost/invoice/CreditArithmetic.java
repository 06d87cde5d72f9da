package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issued invoice and the credits over it so far. VAT of the next one = VAT of the rate − round(rate × base still
 * uncredited after it) − VAT already credited, and allowances go likewise in proportion, so that whatever the steps, their
 * sums end at the invoice to the cent, per line and rate.
 */
final class CreditArithmetic {
    private final FrozenInvoice invoice;
    private final List<Credited> before;
    private final Set<Integer> agreed;
    private final Currency currency;

    /** {@code agreed} are the positions of what was paid ahead or is kept back: no discount was given on these. */
    CreditArithmetic(FrozenInvoice invoice, List<Credited> before, Set<Integer> agreed) {
        this.invoice = invoice;
        this.before = before;
        this.agreed = agreed;
        this.currency = Currency.getInstance(invoice.currency());
    }

    /** What of a line no credit note names yet. */
    BigDecimal left(Line line) {
        return before.stream()
                .map(credit -> credit.nets().getOrDefault(line.position(), BigDecimal.ZERO))
                .reduce(line.net(), BigDecimal::subtract);
    }

    /** Whether there is anything left of a line to credit; one that came to nothing is credited once. */
    boolean isOpen(Line line) {
        boolean untouched = before.stream().noneMatch(credit -> credit.nets().containsKey(line.position()));
        return left(line).signum() != 0 || untouched;
    }

    /** {@code nets} by position, in the sign of their lines. */
    Credited next(Map<Integer, BigDecimal> nets) {
        for (Line line : invoice.lines()) {
            BigDecimal net = nets.get(line.position());
            if (net != null) {
                requireLeft(line, net);
            }
        }
        List<Allowance> allowances = new ArrayList<>();
        List<TaxSubtotal> taxes = new ArrayList<>();
        for (TaxSubtotal rate : invoice.taxes()) {
            List<Line> ofRate =
                    invoice.lines().stream().filter(line -> isOf(rate, line)).toList();
            if (ofRate.stream().anyMatch(line -> nets.containsKey(line.position()))) {
                List<Allowance> discounts = allowances(rate, ofRate, nets);
                allowances.addAll(discounts);
                taxes.add(tax(rate, ofRate, nets, discounts));
            }
        }
        Credited credited = new Credited(nets, List.copyOf(allowances), List.copyOf(taxes));
        if (credited.totals(currency).gross().signum() < 0) {
            throw lessThanNothing();
        }
        return credited;
    }

    private static CreditRefused lessThanNothing() {
        return new CreditRefused(
                "This would come to less than nothing: credit a deduction together with the work it was deducted from.");
    }

    private void requireLeft(Line line, BigDecimal net) {
        BigDecimal left = left(line);
        boolean within = net.signum() == 0
                ? line.net().signum() == 0
                : net.signum() == left.signum() && net.abs().compareTo(left.abs()) <= 0;
        if (!within || !isOpen(line)) {
            throw new CreditRefused("Line %d ('%s'): %s can't be credited, %s of it is left."
                    .formatted(line.position(), line.description(), money(net), money(left)));
        }
    }

    /** Line nets after this credit, as far as no credit note names them. */
    private BigDecimal after(List<Line> lines, Map<Integer, BigDecimal> nets) {
        return lines.stream()
                .map(line -> left(line).subtract(nets.getOrDefault(line.position(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Allowance> allowances(TaxSubtotal rate, List<Line> ofRate, Map<Integer, BigDecimal> nets) {
        List<Line> discounted = ofRate.stream()
                .filter(line -> !agreed.contains(line.position()))
                .toList();
        BigDecimal whole = discounted.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal after = after(discounted, nets);
        List<Allowance> credited = new ArrayList<>();
        for (Allowance allowance : CreditedRates.merged(invoice.allowances())) {
            if (CreditedRates.same(rate, allowance.category(), allowance.percent())) {
                BigDecimal kept = whole.signum() == 0
                        ? BigDecimal.ZERO
                        : rounded(allowance.amount().multiply(after).divide(whole, 20, RoundingMode.HALF_UP));
                BigDecimal already = before.stream()
                        .flatMap(credit -> credit.allowances().stream())
                        .filter(other -> CreditedRates.same(allowance, other))
                        .map(Allowance::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal amount = allowance.amount().subtract(kept).subtract(already);
                if (amount.signum() != 0) {
                    credited.add(new Allowance(rate.category(), rate.percent(), amount, allowance.reason()));
                }
            }
        }
        return credited;
    }

    private TaxSubtotal tax(
            TaxSubtotal rate, List<Line> ofRate, Map<Integer, BigDecimal> nets, List<Allowance> discounts) {
        BigDecimal lines = ofRate.stream()
                .map(line -> nets.getOrDefault(line.position(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal base = discounts.stream().map(Allowance::amount).reduce(lines, BigDecimal::subtract);
        var past = CreditedRates.past(rate, before);
        BigDecimal left = rate.base().subtract(past.base());
        if (base.signum() < 0 && left.signum() >= 0) {
            throw lessThanNothing();
        }
        boolean within = base.signum() == 0
                || base.signum() == left.signum() && base.abs().compareTo(left.abs()) <= 0;
        if (!within) {
            throw new CreditRefused(
                    "At %s %% VAT %s can't be credited, %s is left: credit the deductions on the invoice, too."
                            .formatted(rate.percent().stripTrailingZeros().toPlainString(), money(base), money(left)));
        }
        BigDecimal stays = Money.rounded(left.subtract(base), currency)
                .percent(rate.percent())
                .amount();
        BigDecimal vat = rate.vat().subtract(stays).subtract(past.vat());
        return new TaxSubtotal(rate.category(), rate.percent(), rounded(base), rounded(vat), rate.note());
    }

    private static boolean isOf(TaxSubtotal rate, Line line) {
        return CreditedRates.same(rate, line.vatCategory(), line.vatPercent());
    }

    private BigDecimal rounded(BigDecimal exact) {
        return Money.rounded(exact, currency).amount();
    }

    private Money money(BigDecimal amount) {
        return Money.rounded(amount, currency);
    }
}
