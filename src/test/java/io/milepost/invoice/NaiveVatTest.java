package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.AWorkItem;
import io.milepost.billing.Choice;
import io.milepost.billing.ComposedLine;
import io.milepost.billing.LineComposer;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Nets and VAT worked out a second time in whole minor units, as EN 16931 puts it (BR-S-08, BR-CO-10, -13, -15 and -17), and
 * compared to the last digit: validators accept VAT that is off by almost 1.00.
 */
class NaiveVatTest {
    private static final BigInteger HALF = BigInteger.TWO;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** Either hours of one price, or expenses of one exchange rate, or a free line; prices and quantities in millionths. */
    record Item(String what, List<Integer> sizes, long price, int percentHundredths) {}

    record Discount(int percentHundredths, long minorUnits) {}

    record Paper(Currency currency, List<Item> items, List<Discount> discounts) {}

    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void netsVatAndTotalsAreWhatANaiveCalculationComesTo(@ForAll("papers") Paper paper) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (Item item : paper.items()) {
            InvoiceLine line = line(item, paper.currency());
            assertThat(minor(line.net(), paper.currency())).isEqualTo(naiveNet(item, paper.currency()));
            lines.add(line);
        }
        List<Allowance> allowances = paper.discounts().stream()
                .map(discount -> new Allowance(
                        category(discount.percentHundredths()),
                        BigDecimal.valueOf(discount.percentHundredths(), 2),
                        BigDecimal.valueOf(discount.minorUnits(), decimals(paper.currency())),
                        "agreed"))
                .toList();

        TaxTable taxes = TaxTable.of(lines, allowances, paper.currency(), Map.of());

        var bases = naiveBases(paper);
        BigInteger net = bases.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger vat = BigInteger.ZERO;
        for (var base : bases.entrySet()) {
            BigInteger tax =
                    rounded(base.getValue().multiply(BigInteger.valueOf(base.getKey())), BigInteger.valueOf(10_000));
            vat = vat.add(tax);
            TaxSubtotal subtotal = taxes.subtotals().stream()
                    .filter(each -> each.percent().movePointRight(2).intValueExact() == base.getKey())
                    .findFirst()
                    .orElseThrow();
            assertThat(minor(subtotal.base(), paper.currency())).isEqualTo(base.getValue());
            assertThat(minor(subtotal.vat(), paper.currency())).isEqualTo(tax);
        }
        assertThat(taxes.subtotals()).hasSize(bases.size());
        assertThat(minor(taxes.totals().net(), paper.currency())).isEqualTo(net);
        assertThat(minor(taxes.totals().vat(), paper.currency())).isEqualTo(vat);
        assertThat(minor(taxes.totals().gross(), paper.currency())).isEqualTo(net.add(vat));
    }

    private static TreeMap<Integer, BigInteger> naiveBases(Paper paper) {
        var bases = new TreeMap<Integer, BigInteger>();
        paper.items()
                .forEach(item ->
                        bases.merge(item.percentHundredths(), naiveNet(item, paper.currency()), BigInteger::add));
        paper.discounts()
                .forEach(discount -> bases.merge(
                        discount.percentHundredths(), BigInteger.valueOf(-discount.minorUnits()), BigInteger::add));
        return bases;
    }

    /** Hours: all minutes together, as hours of six decimals, times the price. Expenses: each on its own, then added. */
    private static BigInteger naiveNet(Item item, Currency currency) {
        BigInteger price = BigInteger.valueOf(item.price());
        BigInteger perUnit = MILLION.multiply(MILLION).divide(BigInteger.TEN.pow(decimals(currency)));
        if (item.what().equals("hours")) {
            long minutes = item.sizes().stream().mapToLong(Integer::longValue).sum();
            BigInteger hours = rounded(BigInteger.valueOf(minutes).multiply(MILLION), BigInteger.valueOf(60));
            return rounded(hours.multiply(price), perUnit);
        }
        if (item.what().equals("expenses")) {
            BigInteger cents = BigInteger.valueOf(10_000);
            return item.sizes().stream()
                    .map(size ->
                            rounded(BigInteger.valueOf(size).multiply(cents).multiply(price), perUnit))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }
        return rounded(BigInteger.valueOf(item.sizes().get(0)).multiply(price), perUnit);
    }

    /** Half away from zero. */
    private static BigInteger rounded(BigInteger dividend, BigInteger divisor) {
        BigInteger twice = dividend.abs().multiply(HALF).add(divisor).divide(divisor.multiply(HALF));
        return dividend.signum() < 0 ? twice.negate() : twice;
    }

    private static InvoiceLine line(Item item, Currency currency) {
        BigDecimal percent = BigDecimal.valueOf(item.percentHundredths(), 2);
        if (item.what().equals("free")) {
            BigDecimal quantity = BigDecimal.valueOf(item.sizes().get(0), 6);
            BigDecimal price = BigDecimal.valueOf(item.price(), 6);
            return line(
                    quantity,
                    price,
                    Money.rounded(quantity.multiply(price), currency).amount(),
                    percent);
        }
        List<WorkItem> work = IntStream.range(0, item.sizes().size())
                .mapToObj(i -> work(item, i, percent))
                .toList();
        List<ComposedLine> composed = new LineComposer(currency)
                .compose(work.stream().map(Choice::billing).toList())
                .lines();
        assertThat(composed).hasSize(1);
        ComposedLine line = composed.get(0);
        return line(line.quantity(), line.unitPrice(), line.net().amount(), percent);
    }

    private static WorkItem work(Item item, int index, BigDecimal percent) {
        String price = BigDecimal.valueOf(item.price(), 6).toPlainString();
        int size = item.sizes().get(index);
        return item.what().equals("hours")
                ? AWorkItem.time("t" + index, size, price)
                : AWorkItem.expense(
                        "e" + index,
                        BigDecimal.valueOf(size, 2).toPlainString(),
                        "CHF",
                        price,
                        percent.toPlainString());
    }

    private static InvoiceLine line(BigDecimal quantity, BigDecimal price, BigDecimal net, BigDecimal percent) {
        return new InvoiceLine(
                "line",
                LineKind.FREE,
                "Work",
                false,
                quantity,
                "C62",
                price,
                net,
                net,
                category(percent.movePointRight(2).intValueExact()),
                percent,
                null,
                null,
                null);
    }

    private static String category(int percentHundredths) {
        return percentHundredths == 0 ? "Z" : "S";
    }

    private static BigInteger minor(BigDecimal amount, Currency currency) {
        assertThat(amount.scale()).isEqualTo(decimals(currency));
        return amount.unscaledValue();
    }

    private static int decimals(Currency currency) {
        return currency.getDefaultFractionDigits();
    }

    @Provide
    static Arbitrary<Paper> papers() {
        Arbitrary<Integer> rates = Arbitraries.of(0, 500, 550, 700, 1000, 1900, 2000, 2550);
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 600);
        Arbitrary<Long> prices = Arbitraries.longs().between(0, 400_000_000L);
        Arbitrary<Item> hours = Combinators.combine(sizes.list().ofMinSize(1).ofMaxSize(8), prices, rates)
                .as((minutes, price, rate) -> new Item("hours", minutes, price, rate));
        Arbitrary<Item> expenses = Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 90_000)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.longs().between(1, 3_000_000L),
                        rates)
                .as((amounts, rate, vat) -> new Item("expenses", amounts, rate, vat));
        Arbitrary<Item> free = Combinators.combine(
                        Arbitraries.integers().between(-20_000_000, 20_000_000), prices, rates)
                .as((quantity, price, rate) -> new Item("free", List.of(quantity), price, rate));
        Arbitrary<Discount> discounts = Combinators.combine(
                        rates, Arbitraries.longs().between(1, 100_000))
                .as(Discount::new);
        return Combinators.combine(
                        Arbitraries.of("EUR", "EUR", "JPY", "KWD", "GBP").map(Currency::getInstance),
                        Arbitraries.frequencyOf(
                                        net.jqwik.api.Tuple.of(3, hours),
                                        net.jqwik.api.Tuple.of(2, expenses),
                                        net.jqwik.api.Tuple.of(2, free))
                                .list()
                                .ofMaxSize(12),
                        discounts.list().ofMaxSize(3))
                .as(Paper::new);
    }
}
