package io.milepost.invoice;

import io.milepost.client.Checks;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reduction of the whole invoice, with its reason: a percentage of the lines' net, or an amount. */
@Embeddable
public record Discount(
        @Column(name = "discount_percent") @Nullable BigDecimal percent,
        @Column(name = "discount_amount") @Nullable BigDecimal amount,
        @Column(name = "discount_reason") @Nullable String reason) {
    /** Takes a discount away. */
    public static final Discount NONE = new Discount(null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_REASON = 1000;

    private record Rate(String category, BigDecimal percent) {}

    public boolean isNone() {
        return percent == null && amount == null;
    }

    /** One allowance per VAT category and rate, split by net to the cent; together never more than the net. */
    List<Allowance> over(Collection<InvoiceLine> lines, Currency currency) {
        Map<Rate, Money> nets = new LinkedHashMap<>();
        for (InvoiceLine line : work(lines)) {
            var rate = new Rate(line.vatCategory(), line.vatPercent().setScale(2));
            nets.merge(rate, Money.rounded(line.net(), currency), Money::plus);
        }
        Money net = Money.sum(nets.values(), currency);
        Money whole = wanted(net).compareTo(net) > 0 ? net : wanted(net);
        if (whole.isZero() || net.isNegative()) {
            return List.of();
        }
        List<BigDecimal> weights = nets.values().stream()
                .map(of -> of.amount().max(BigDecimal.ZERO))
                .toList();
        List<Money> parts = LargestRemainder.split(whole, weights);
        List<Allowance> allowances = new ArrayList<>();
        for (Rate rate : nets.keySet()) {
            Money part = parts.get(allowances.size());
            allowances.add(new Allowance(rate.category(), rate.percent(), part.amount(), String.valueOf(reason)));
        }
        return allowances.stream().filter(part -> part.amount().signum() > 0).toList();
    }

    boolean exceeds(Collection<InvoiceLine> lines, Currency currency) {
        Money net = Money.sum(
                work(lines).stream()
                        .map(line -> Money.rounded(line.net(), currency))
                        .toList(),
                currency);
        return amount != null && wanted(net).compareTo(net) > 0;
    }

    /** What was paid ahead or is kept back is no part of what is discounted. */
    private static List<InvoiceLine> work(Collection<InvoiceLine> lines) {
        return lines.stream().filter(line -> !line.kind().isAgreed()).toList();
    }

    private Money wanted(Money net) {
        if (percent != null) {
            return net.percent(percent);
        }
        return amount == null ? Money.zero(net.currency()) : Money.rounded(amount, net.currency());
    }

    /** Sentences about what a drafter may not ask for. */
    List<String> problems(Currency currency) {
        if (isNone()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        if (percent != null && amount != null) {
            problems.add("A discount is a percentage or an amount, not both.");
        }
        if (percent != null
                && (percent.signum() <= 0
                        || percent.compareTo(HUNDRED) > 0
                        || percent.stripTrailingZeros().scale() > 2)) {
            problems.add("A discount is more than 0 and at most 100 percent, with at most 2 decimals.");
        }
        if (amount != null
                && (amount.signum() <= 0
                        || amount.precision() - amount.scale() > 12
                        || amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits())) {
            problems.add("A discount is an amount above 0, with the decimals that %s has.".formatted(currency));
        }
        if (reason == null || reason.isBlank()) {
            problems.add("A discount needs a reason: the client reads it on the invoice.");
        }
        problems.addAll(
                new Checks().optionalText("A reason", reason, LONGEST_REASON).problems());
        return problems;
    }
}
