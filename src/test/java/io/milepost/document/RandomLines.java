package io.milepost.document;

import io.milepost.document.RandomTaxes.Rate;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.FrozenInvoice.Totals;
import io.milepost.invoice.InvoiceKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Hours, pieces, deposits deducted and discounts, with the totals they come to, reckoned here and not by the product. */
final class RandomLines {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final Random random;
    private final int decimals;
    private final RandomTaxes rates;
    private final InvoiceKind kind;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Line> lines = new ArrayList<>();
    private final List<Allowance> allowances = new ArrayList<>();

    RandomLines(Random random, int decimals, RandomTaxes rates, InvoiceKind kind, LocalDate from, LocalDate to) {
        this.random = random;
        this.decimals = decimals;
        this.rates = rates;
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    record Body(List<Line> lines, List<Allowance> allowances, List<TaxSubtotal> taxes, Totals totals) {}

    Body body() {
        rates.rates().forEach(this::work);
        for (var more = random.nextInt(random.nextInt(10) == 0 ? 40 : 5); more > 0; more--) {
            work(ARandomInvoice.pick(random, rates.rates()));
        }
        if (kind == InvoiceKind.INVOICE && random.nextInt(3) == 0) {
            deduct();
        }
        if (kind != InvoiceKind.DEPOSIT && random.nextInt(3) == 0) {
            rates.rates().forEach(this::discount);
        }
        Map<Rate, BigDecimal> bases = new LinkedHashMap<>();
        lines.forEach(
                line -> bases.merge(new Rate(line.vatCategory(), line.vatPercent()), line.net(), BigDecimal::add));
        allowances.forEach(part -> bases.merge(
                new Rate(part.category(), part.percent()), part.amount().negate(), BigDecimal::add));
        List<TaxSubtotal> taxes = new ArrayList<>();
        bases.forEach((rate, base) -> taxes.add(tax(rate, base)));
        var net = bases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var vat = taxes.stream().map(TaxSubtotal::vat).reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
        return new Body(List.copyOf(lines), List.copyOf(allowances), taxes, new Totals(net, vat, net.add(vat)));
    }

    private void work(Rate rate) {
        if (random.nextBoolean()) {
            var minutes = BigDecimal.valueOf(1 + random.nextInt(9999));
            var hours = minutes.divide(SIXTY, 6, RoundingMode.HALF_UP).stripTrailingZeros();
            add("Senior Engineer\nDesign & review, week " + random.nextInt(53), hours, "HUR", price(40_000), rate);
        } else {
            add(
                    "Milestone M" + lines.size() + " <done>",
                    BigDecimal.valueOf(1 + random.nextInt(3)),
                    "C62",
                    price(900_000),
                    rate);
        }
    }

    private BigDecimal price(int most) {
        var scale = random.nextInt(10) == 0 ? decimals + 1 + random.nextInt(4) : decimals;
        return BigDecimal.valueOf(most / 4 + random.nextInt(most), scale);
    }

    /** A part of the first line was paid ahead. */
    private void deduct() {
        var first = lines.get(0);
        var part = part(first.net(), 80);
        add(
                "Less deposit, invoice INV-2026-00007",
                BigDecimal.ONE.negate(),
                "C62",
                part,
                new Rate(first.vatCategory(), first.vatPercent()));
    }

    private void discount(Rate rate) {
        var base = lines.stream()
                .filter(line -> line.vatCategory().equals(rate.category())
                        && line.vatPercent().equals(rate.percent()))
                .map(Line::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var part = part(base, 10);
        if (part.signum() > 0) {
            allowances.add(new Allowance(rate.category(), rate.percent(), part, "Early order & loyalty"));
        }
    }

    private BigDecimal part(BigDecimal whole, int most) {
        return whole.multiply(BigDecimal.valueOf(1 + random.nextInt(most), 2)).setScale(decimals, RoundingMode.DOWN);
    }

    private void add(String text, BigDecimal quantity, String unit, BigDecimal price, Rate rate) {
        var net = quantity.multiply(price).setScale(decimals, RoundingMode.HALF_UP);
        var first = random.nextBoolean() ? from : null;
        var last = random.nextBoolean() ? to : null;
        lines.add(new Line(
                lines.size() + 1, text, quantity, unit, price, net, rate.category(), rate.percent(), first, last));
    }

    /** The VAT of a partial credit is what is left of the invoice's, which a cent may part from base × rate. */
    private TaxSubtotal tax(Rate rate, BigDecimal base) {
        var vat = vat(rate, base);
        if (kind == InvoiceKind.CREDIT_NOTE && random.nextBoolean()) {
            var left = BigDecimal.valueOf(random.nextInt(100_000), decimals);
            vat = vat(rate, left.add(base)).subtract(vat(rate, left));
        }
        return new TaxSubtotal(rate.category(), rate.percent(), base, vat, note(rate.category()));
    }

    private BigDecimal vat(Rate rate, BigDecimal base) {
        return base.multiply(rate.percent()).movePointLeft(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String note(String category) {
        return List.of("S", "Z").contains(category) ? null : "The legal note for " + category + " (Art. 226).";
    }
}
