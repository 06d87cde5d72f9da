package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CreditArithmeticTest {
    private final List<Credited> credits = new ArrayList<>();

    @Test
    void aLineAtATimeTheVatAddsUpToTheInvoices() {
        FrozenInvoice invoice = invoice(AnInvoiceLine.all("20", "10.03", "10.03", "10.03"));
        assertThat(invoice.totals().vat()).isEqualTo("6.02");

        assertThat(vatOf(invoice, Map.of(1, net("10.03")))).isEqualTo("2.01");
        assertThat(vatOf(invoice, Map.of(2, net("10.03")))).isEqualTo("2.00");
        assertThat(vatOf(invoice, Map.of(3, net("10.03")))).isEqualTo("2.01");
    }

    @Test
    void aFullCreditIsTheMirrorOfItsInvoice() {
        FrozenInvoice invoice = invoice(AnInvoiceLine.all("19", "7612.50"));

        assertThat(vatOf(invoice, Map.of(1, net("7612.50")))).isEqualTo("1446.38");
        assertThat(arithmetic(invoice).isOpen(invoice.lines().get(0))).isFalse();
    }

    @Test
    void moreThanIsLeftOfALineIsRefusedInPlainWords() {
        FrozenInvoice invoice = invoice(AnInvoiceLine.all("19", "100.00"));
        vatOf(invoice, Map.of(1, net("60.00")));

        assertThatThrownBy(() -> arithmetic(invoice).next(Map.of(1, net("40.01"))))
                .isInstanceOf(CreditRefused.class)
                .hasMessage("Line 1 ('Work 1'): 40.01 EUR can't be credited, 40.00 EUR of it is left.");
        assertThat(vatOf(invoice, Map.of(1, net("40.00")))).isEqualTo("7.60");
    }

    @Test
    void moreThanIsLeftOfARateIsRefusedWhereADeductionLoweredIt() {
        FrozenInvoice invoice = invoice(AnInvoiceLine.all("19", "16350.00", "-9401.25"));

        assertThatThrownBy(() -> arithmetic(invoice).next(Map.of(1, net("16350.00"))))
                .isInstanceOf(CreditRefused.class)
                .hasMessageContaining("At 19 % VAT 16,350.00 EUR can't be credited, 6,948.75 EUR is left");
        assertThat(vatOf(invoice, Map.of(1, net("16350.00"), 2, net("-9401.25"))))
                .isEqualTo("1320.26");
    }

    @Test
    void aDeductionAloneIsNotCredited() {
        FrozenInvoice invoice = invoice(AnInvoiceLine.all("19", "500.00", "-100.00"));

        assertThatThrownBy(() -> arithmetic(invoice).next(Map.of(2, net("-100.00"))))
                .isInstanceOf(CreditRefused.class);
    }

    @Test
    void aDiscountIsCreditedInProportionAndCompletelyWithTheLastLine() {
        FrozenInvoice invoice = invoice(
                AnInvoiceLine.all("19", "100.00", "100.00", "100.00"),
                new Allowance("S", new BigDecimal("19.00"), net("10.00"), "Loyalty"));

        Credited first = credit(invoice, Map.of(1, net("100.00")));
        Credited second = credit(invoice, Map.of(2, net("100.00")));
        Credited third = credit(invoice, Map.of(3, net("100.00")));

        assertThat(List.of(first, second, third))
                .extracting(credit -> credit.allowances().get(0).amount())
                .containsExactly(net("3.33"), net("3.34"), net("3.33"));
        assertThat(first.taxes().get(0).base()).isEqualTo("96.67");
    }

    @Test
    void whatWasPaidAheadBearsNoPartOfADiscount() {
        FrozenInvoice invoice = invoice(
                AnInvoiceLine.all("19", "10000.00", "-3000.00"),
                new Allowance("S", new BigDecimal("19.00"), net("1000.00"), "Loyalty"));

        Credited part = new CreditArithmetic(invoice, List.of(), Set.of(2)).next(Map.of(1, net("1000.00")));

        assertThat(part.allowances()).extracting(Allowance::amount).containsExactly(net("100.00"));
        assertThat(part.taxes().get(0).base()).isEqualTo("900.00");
    }

    @Test
    void workThatADepositPaidForIsNotCreditedForNothing() {
        FrozenInvoice invoice = invoice(
                AnInvoiceLine.all("19", "10000.00", "-9000.00"),
                new Allowance("S", new BigDecimal("19.00"), net("1000.00"), "Loyalty"));

        assertThatThrownBy(() -> new CreditArithmetic(invoice, List.of(), Set.of(2)).next(Map.of(1, net("1000.00"))))
                .isInstanceOf(CreditRefused.class)
                .hasMessageContaining("credit the deductions on the invoice, too");
    }

    @Test
    void aLineThatCameToNothingIsCreditedOnce() {
        FrozenInvoice invoice = invoice(AnInvoiceLine.all("19", "100.00", "0.00"));
        credit(invoice, Map.of(1, net("100.00"), 2, net("0.00")));

        assertThatThrownBy(() -> arithmetic(invoice).next(Map.of(2, net("0.00"))))
                .isInstanceOf(CreditRefused.class);
    }

    /** The k-th step credits a random share of a random line; the last credits what is left of all. */
    @Property
    void whateverTheStepsTheirSumsEndAtTheInvoice(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 2_000_000) Long> cents,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 27) Integer> rates,
            @ForAll @IntRange(max = 40) int discountPercent,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 100) Integer> shares) {
        credits.clear();
        FrozenInvoice invoice = invoice(cents, rates, discountPercent);
        for (int i = 0; i < shares.size(); i++) {
            Line line = invoice.lines().get(shares.get(i) * 7 % invoice.lines().size());
            BigDecimal part = arithmetic(invoice)
                    .left(line)
                    .multiply(BigDecimal.valueOf(shares.get(i)))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP);
            if (part.signum() > 0) {
                credit(invoice, Map.of(line.position(), part));
            }
        }
        Map<Integer, BigDecimal> rest = new HashMap<>();
        for (Line line : invoice.lines()) {
            if (arithmetic(invoice).isOpen(line)) {
                rest.put(line.position(), arithmetic(invoice).left(line));
            }
        }
        credit(invoice, rest);

        assertThat(invoice.lines())
                .allSatisfy(line -> assertThat(sum(credits.stream()
                                .map(credit -> credit.nets().getOrDefault(line.position(), BigDecimal.ZERO))
                                .toList()))
                        .isEqualByComparingTo(line.net()));
        assertThat(invoice.taxes()).allSatisfy(rate -> {
            var past = CreditedRates.past(rate, credits);
            assertThat(past.base()).isEqualByComparingTo(rate.base());
            assertThat(past.vat()).isEqualByComparingTo(rate.vat());
        });
        assertThat(sum(credits.stream()
                        .flatMap(credit -> credit.allowances().stream().map(Allowance::amount))
                        .toList()))
                .isEqualByComparingTo(
                        sum(invoice.allowances().stream().map(Allowance::amount).toList()));
        assertThat(credits)
                .flatExtracting(Credited::taxes)
                .allSatisfy(tax -> assertThat(tax.vat().signum()).isGreaterThanOrEqualTo(0));
    }

    private CreditArithmetic arithmetic(FrozenInvoice invoice) {
        return new CreditArithmetic(invoice, credits, Set.of());
    }

    private BigDecimal vatOf(FrozenInvoice invoice, Map<Integer, BigDecimal> nets) {
        return credit(invoice, nets).taxes().get(0).vat();
    }

    private Credited credit(FrozenInvoice invoice, Map<Integer, BigDecimal> nets) {
        Credited credit = arithmetic(invoice).next(nets);
        credits.add(credit);
        return credit;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal net(String amount) {
        return new BigDecimal(amount);
    }

    private static FrozenInvoice invoice(List<Long> cents, List<Integer> rates, int discountPercent) {
        List<InvoiceLine> lines = new ArrayList<>();
        Map<Integer, BigDecimal> nets = new HashMap<>();
        for (int i = 0; i < cents.size(); i++) {
            int rate = rates.get(i % rates.size());
            BigDecimal net = BigDecimal.valueOf(cents.get(i), 2);
            lines.add(AnInvoiceLine.of(i + 1, String.valueOf(rate), net));
            nets.merge(rate, net, BigDecimal::add);
        }
        List<Allowance> allowances = nets.entrySet().stream()
                .map(base -> new Allowance(
                        "S",
                        new BigDecimal(base.getKey()).setScale(2),
                        base.getValue()
                                .multiply(BigDecimal.valueOf(discountPercent))
                                .movePointLeft(2)
                                .setScale(2, RoundingMode.HALF_UP),
                        "Discount"))
                .filter(allowance -> allowance.amount().signum() > 0)
                .toList();
        return invoice(lines, allowances.toArray(Allowance[]::new));
    }

    private static FrozenInvoice invoice(List<InvoiceLine> lines, Allowance... allowances) {
        TaxTable taxes =
                TaxTable.of(lines, List.of(allowances), java.util.Currency.getInstance("EUR"), java.util.Map.of());
        List<Line> printed = new ArrayList<>();
        for (InvoiceLine line : lines) {
            printed.add(new Line(
                    printed.size() + 1,
                    line.description(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    line.net(),
                    line.vatCategory(),
                    line.vatPercent(),
                    null,
                    null));
        }
        return AnIssuedInvoice.of(printed, List.of(allowances), taxes);
    }
}
