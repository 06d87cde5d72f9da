package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeductDepositsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final DeductionWords WORDS = new DeductionWords("en");

    @Test
    void aTaxedDepositIsDeductedWithItsVatAndNamesItsInvoice() {
        List<InvoiceLine> lines = new ArrayList<>(List.of(work("16350.00", "19")));
        lines.add(WORDS.line(deduct(lines, deposit("INV-1", "9401.25", "19")).get(0)));
        TaxTable taxes = TaxTable.of(lines, List.of(), EUR, java.util.Map.of());

        assertThat(taxes.totals().net()).isEqualTo("6948.75");
        assertThat(taxes.totals().gross()).isEqualTo("8269.01");
        assertThat(lines.get(1).description()).isEqualTo("Less deposit, invoice INV-1");
        assertThat(lines.get(1).quantity()).isEqualByComparingTo("-1");
        assertThat(lines.get(1).unitPrice()).isEqualTo("9401.25");
    }

    @Test
    void anInvoiceUsesOnlyWhatItsNetAllows() {
        DepositUse use = deduct(List.of(work("600.00", "19")), deposit("INV-1", "1000.00", "19"))
                .get(0);

        assertThat(use.amount()).isEqualTo(Money.of("600.00", "EUR"));
        assertThat(use.leftAfter()).isEqualTo(Money.of("400.00", "EUR"));
    }

    @Test
    void theOldestIsUsedFirst() {
        List<DepositUse> uses = deduct(
                List.of(work("600.00", "19")), deposit("INV-1", "500.00", "19"), deposit("INV-2", "500.00", "19"));

        assertThat(uses)
                .extracting(DepositUse::amount)
                .containsExactly(Money.of("500.00", "EUR"), Money.of("100.00", "EUR"));
    }

    @Test
    void aDepositWithoutTaxIsPrepaidUpToTheGross() {
        var untaxed =
                new OpenDeposit(InvoiceId.fresh(), "INV-1", "O", BigDecimal.ZERO, false, Money.of("1000.00", "EUR"));

        assertThat(deduct(List.of(work("600.00", "19")), untaxed))
                .extracting(DepositUse::amount)
                .containsExactly(Money.of("714.00", "EUR"));
    }

    @Test
    void aHigherRateThanTheWorksNeverLeavesANegativeAmountToPay() {
        List<InvoiceLine> lines = new ArrayList<>(List.of(work("100.00", "7")));
        DepositUse use = deduct(lines, deposit("INV-1", "1000.00", "19")).get(0);

        assertThat(use.amount()).isEqualTo(Money.of("89.92", "EUR"));
    }

    @Property
    void noInvoiceFallsBelowZeroAndNothingIsDeductedTwice(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 90_000) Integer> cents,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 120_000) Integer> deposits,
            @ForAll @IntRange(max = 1000) int shuffle) {
        String[] rates = {"19", "7", "0", "25"};
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            lines.add(work(BigDecimal.valueOf(cents.get(i), 2).toPlainString(), rates[(i + shuffle) % rates.length]));
        }
        List<OpenDeposit> open = new ArrayList<>();
        for (int i = 0; i < deposits.size(); i++) {
            boolean taxed = (shuffle >> i) % 2 == 0;
            open.add(new OpenDeposit(
                    InvoiceId.fresh(),
                    "INV-" + i,
                    taxed ? "S" : "O",
                    new BigDecimal(taxed ? rates[(i * 3 + shuffle) % rates.length] : "0"),
                    taxed,
                    Money.rounded(BigDecimal.valueOf(deposits.get(i), 2), EUR)));
        }

        Money prepaid = Money.zero(EUR);
        for (DepositUse use : DeductDeposits.from(lines, List.of(), open, EUR, WORDS)) {
            assertThat(use.leftAfter().isNegative()).isFalse();
            if (use.deposit().taxed()) {
                lines.add(WORDS.line(use));
            } else {
                prepaid = prepaid.plus(use.amount());
            }
        }
        TaxTable taxes = TaxTable.of(lines, List.of(), EUR, java.util.Map.of());
        assertThat(taxes.totals().net()).isNotNegative();
        assertThat(taxes.totals().gross()).isGreaterThanOrEqualTo(prepaid.amount());
    }

    private static List<DepositUse> deduct(List<InvoiceLine> work, OpenDeposit... deposits) {
        return DeductDeposits.from(work, List.of(), List.of(deposits), EUR, WORDS);
    }

    private static OpenDeposit deposit(String number, String left, String percent) {
        return new OpenDeposit(InvoiceId.fresh(), number, "S", new BigDecimal(percent), true, Money.of(left, "EUR"));
    }

    static InvoiceLine work(String net, String percent) {
        BigDecimal amount = new BigDecimal(net);
        return new InvoiceLine(
                "milestone:HARBOUR:M" + net + percent,
                LineKind.MILESTONE,
                "Work",
                false,
                BigDecimal.ONE,
                "C62",
                amount,
                amount,
                amount,
                "S",
                new BigDecimal(percent),
                null,
                null,
                null);
    }
}
