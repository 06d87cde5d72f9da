package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.AWorkItem;
import io.milepost.billing.Choice;
import io.milepost.billing.ComposedLine;
import io.milepost.billing.LineComposer;
import io.milepost.billing.WorkItem;
import io.milepost.client.TimeRounding;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers that were worked out by hand before anything was built; each of them trips up a usual mistake. */
class WorkedExamplesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void threeLinesOfTenAndACentAtTwentyPercentAreThirtySixAndFourCentsNotThree() {
        TaxTable taxes = taxes(AnInvoiceLine.all("20", "10.01", "10.01", "10.01"));

        assertTotals(taxes, "30.03", "6.01", "36.04");
    }

    @Test
    void threeAndAQuarterHoursAtNinetyFiveThirtyEightAreRoundedUpFromExactlyHalfACent() {
        assertThat(line(AWorkItem.time("1", 195, "95.38")).net()).isEqualTo(euro("309.99"));
    }

    @Test
    void twentyMinutesAtThreeHundredAnHourAreAHundred() {
        ComposedLine line = line(AWorkItem.time("1", 20, "300.00"));

        assertThat(line.quantity()).isEqualTo("0.333333");
        assertThat(line.net()).isEqualTo(euro("100.00"));
    }

    @Test
    void oneHundredThirtyFiveTwentySevenAndFiveNinetyNineAreOneHundredFortyOneTwentySix() {
        assertThat(euro("135.27").plus(euro("5.99"))).isEqualTo(euro("141.26"));
    }

    @Test
    void aCreditOfSevenThousandSixHundredTwelveFiftyHasTheVatOfItsInvoiceMirrored() {
        assertThat(taxes(AnInvoiceLine.all("19", "-7612.50")).totals().vat()).isEqualTo("-1446.38");
        assertThat(taxes(AnInvoiceLine.all("19", "7612.50")).totals().vat()).isEqualTo("1446.38");
    }

    @Test
    void sixteenThousandThreeHundredFiftyLessADepositOfNineThousandFourHundredOneTwentyFive() {
        assertTotals(taxes(AnInvoiceLine.all("19", "16350.00", "-9401.25")), "6948.75", "1320.26", "8269.01");
    }

    @Test
    void threeTimesTwentyMinutesInOneGroupAreOneHourNotThreeRoundedThirds() {
        ComposedLine line =
                line(AWorkItem.time("1", 20, "95"), AWorkItem.time("2", 20, "95"), AWorkItem.time("3", 20, "95"));

        assertThat(line.quantity()).isEqualTo("1.000000");
        assertThat(line.net()).isEqualTo(euro("95.00"));
    }

    @Test
    void roundedUpToAQuarterOfAnHourPerEntryTheyAreAnHourAndAHalf() {
        var quarters = new TimeRounding(TimeRounding.Mode.UP, 15, TimeRounding.Per.ENTRY);
        WorkItem[] rounded = Stream.of("1", "2", "3")
                .map(id ->
                        AWorkItem.time(id, quarters.apply(new BigDecimal("20")).intValueExact(), "95"))
                .toArray(WorkItem[]::new);

        assertThat(line(rounded).quantity()).isEqualTo("1.500000");
        assertThat(line(rounded).net()).isEqualTo(euro("142.50"));
    }

    @Test
    void creditedOneLineAtATimeTheVatAddsUpToThatOfTheInvoice() {
        List<InvoiceLine> lines = AnInvoiceLine.all("20", "10.03", "10.03", "10.03");
        List<FrozenInvoice.Line> printed = IntStream.rangeClosed(1, 3)
                .mapToObj(position -> new FrozenInvoice.Line(
                        position,
                        "Work",
                        BigDecimal.ONE,
                        "C62",
                        new BigDecimal("10.03"),
                        new BigDecimal("10.03"),
                        "S",
                        new BigDecimal("20.00"),
                        null,
                        null))
                .toList();
        FrozenInvoice invoice = AnIssuedInvoice.of(printed, List.of(), taxes(lines));
        List<Credited> credits = new ArrayList<>();
        for (int line = 1; line <= 3; line++) {
            credits.add(new CreditArithmetic(invoice, List.copyOf(credits), Set.of())
                    .next(Map.of(line, new BigDecimal("10.03"))));
        }

        assertThat(invoice.totals().vat()).isEqualTo("6.02");
        assertThat(credits)
                .extracting(credit -> credit.totals(EUR).vat())
                .containsExactly(new BigDecimal("2.01"), new BigDecimal("2.00"), new BigDecimal("2.01"));
    }

    @Test
    void fourLinesAtThreeRatesAreTaxedPerRateNotPerLine() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (String rate : List.of("20", "10", "5.5")) {
            for (String quantity : List.of("0.33", "0.33", "0.33", "1.17")) {
                BigDecimal exact = new BigDecimal(quantity).multiply(new BigDecimal("33.33"));
                lines.addAll(AnInvoiceLine.all(
                        rate, Money.rounded(exact, EUR).amount().toPlainString()));
            }
        }
        TaxTable taxes = taxes(lines);

        assertThat(taxes.subtotals())
                .extracting(FrozenInvoice.TaxSubtotal::base)
                .allSatisfy(base -> assertThat(base).isEqualTo("72.00"));
        assertThat(taxes.subtotals())
                .extracting(FrozenInvoice.TaxSubtotal::vat)
                .containsExactly(new BigDecimal("14.40"), new BigDecimal("7.20"), new BigDecimal("3.96"));
        assertThat(taxes.totals().vat()).isEqualTo("25.56");
    }

    private static void assertTotals(TaxTable taxes, String net, String vat, String gross) {
        assertThat(taxes.totals())
                .isEqualTo(new FrozenInvoice.Totals(new BigDecimal(net), new BigDecimal(vat), new BigDecimal(gross)));
    }

    private static ComposedLine line(WorkItem... items) {
        List<ComposedLine> lines = new LineComposer(EUR)
                .compose(Arrays.stream(items).map(Choice::billing).toList())
                .lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static TaxTable taxes(List<InvoiceLine> lines) {
        return TaxTable.of(lines, List.of(), EUR, Map.of());
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
