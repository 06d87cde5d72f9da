package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.money.Money;
import io.milepost.project.LineGrouping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineComposerTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private final LineComposer composer = new LineComposer(EUR, Grouping.by(LineGrouping.ROLE));

    @Test
    void threeEntriesOfTwentyMinutesAreOneHourNotThreeRoundedThirds() {
        ComposedLine line = onlyLine(
                bill(AWorkItem.time("1", 20, "95"), AWorkItem.time("2", 20, "95"), AWorkItem.time("3", 20, "95")));

        assertThat(line.quantity()).isEqualTo("1.000000");
        assertThat(line.net()).isEqualTo(Money.of("95.00", "EUR"));
    }

    @Test
    void threeAndAQuarterHoursAreRoundedOnce() {
        assertThat(onlyLine(bill(AWorkItem.time("1", 195, "95.38"))).net()).isEqualTo(Money.of("309.99", "EUR"));
    }

    @Test
    void twentyMinutesOfThreeHundredAnHourAreAHundred() {
        assertThat(onlyLine(bill(AWorkItem.time("1", 20, "300.00"))).net()).isEqualTo(Money.of("100.00", "EUR"));
    }

    @Test
    void aLineNeverMixesTwoPrices() {
        Composition composed = composer.compose(bill(AWorkItem.time("1", 60, "95"), AWorkItem.time("2", 60, "110")));

        assertThat(composed.lines())
                .extracting(ComposedLine::unitPrice)
                .containsExactly(new BigDecimal("95"), new BigDecimal("110"));
    }

    @Test
    void aLineNeverReachesOverAChangeOfVatRates() {
        var before = new TaxPeriods(List.of(java.time.LocalDate.of(2026, 11, 3)));
        var since = new TaxPeriods(List.of(java.time.LocalDate.of(2026, 11, 2)));

        assertThat(before.mark(AWorkItem.time("1", 60, "95"))).isEmpty();
        assertThat(since.mark(AWorkItem.time("1", 60, "95"))).isEqualTo("@from2026-11-02");
        assertThat(since.mark(AWorkItem.milestone("M2", "12500.00"))).isEmpty();
    }

    @Test
    void ninetyFiveAndNinetyFivePointZeroAreOnePrice() {
        assertThat(composer.compose(bill(AWorkItem.time("1", 60, "95"), AWorkItem.time("2", 60, "95.00")))
                        .lines())
                .hasSize(1);
    }

    @Test
    void aLineNeverMixesTwoVatRates() {
        Composition composed = composer.compose(bill(
                AWorkItem.expense("1", "10.00", "EUR", "1", "7"), AWorkItem.expense("2", "10.00", "EUR", "1", null)));

        assertThat(composed.lines()).hasSize(2);
    }

    @Test
    void foreignExpensesAreConvertedOneByOne() {
        ComposedLine line = onlyLine(bill(
                AWorkItem.expense("1", "10.03", "CHF", "1.0655", null),
                AWorkItem.expense("2", "20.00", "EUR", "1", null)));

        assertThat(line.net()).isEqualTo(Money.of("30.69", "EUR"));
    }

    @Test
    void includedHoursHangOnTheMilestoneAndCostNothing() {
        Composition composed =
                composer.compose(bill(AWorkItem.milestone("M2", "12500.00"), AWorkItem.covered("1", 480)));

        assertThat(composed.lines()).extracting(ComposedLine::net).containsExactly(Money.of("12500.00", "EUR"));
        assertThat(composed.shares())
                .filteredOn(share -> share.portion().startsWith("time"))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.lineKey()).isEqualTo("milestone:HARBOUR:M2");
                    assertThat(share.net()).isEqualByComparingTo("0");
                    assertThat(share.decision()).isEqualTo(Decision.BILL);
                });
    }

    @Test
    void includedHoursWithoutAMilestoneWaitForTheNextOne() {
        Composition composed = composer.compose(bill(AWorkItem.covered("1", 480)));

        assertThat(composed.lines()).isEmpty();
        assertThat(composed.shares()).extracting(Share::decision).containsExactly(Decision.HOLD);
    }

    /** Nobody could be told what changed about hours that left the draft by themselves. */
    @Test
    void includedHoursThatChangedAtTheirSourceStayOnTheDraftUntilItsDrafterAnswers() {
        var hours = BigDecimal.valueOf(480);
        var changed = new Hold("I1", Decision.BILL, hours, hours, null, null, true, null, false);
        WorkItem included = AWorkItem.covered("1", 81).heldBy(changed);

        List<Choice> offered = Evidence.onOffer(List.of(Choice.billing(included)));

        assertThat(offered).hasSize(1);
        assertThat(composer.compose(offered).shares())
                .extracting(Share::decision)
                .containsExactly(Decision.BILL);
        assertThat(Evidence.onOffer(List.of(Choice.billing(included.answered()))))
                .isEmpty();
    }

    @Test
    void hoursThatAFeeIncludesDoNotHangOnAMilestone() {
        WorkItem included = AWorkItem.covered("CARE", "1", 480);
        Composition composed = composer.compose(
                bill(AWorkItem.milestone("M2", "12500.00"), AWorkItem.milestone("FP", "M3", "10.00"), included));

        assertThat(composed.shares())
                .filteredOn(share -> share.item().equals(included))
                .extracting(Share::decision)
                .containsExactly(Decision.HOLD);
    }

    @Test
    void lateIncludedHoursAreShownWithWhateverIsBilledNext() {
        WorkItem late =
                AWorkItem.covered("CARE", "9", 60).over(new Over(Limit.BILLED_PERIOD, "Late: its period was billed."));
        Composition composition = new LineComposer(Currency.getInstance("EUR"))
                .compose(List.of(Choice.billing(late), Choice.billing(AWorkItem.under("TM", "1", 60, "95"))));

        assertThat(composition.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("1"));
        assertThat(composition.shares())
                .allSatisfy(share -> assertThat(share.lineKey())
                        .isEqualTo(composition.lines().get(0).key()));
        assertThat(Evidence.onOffer(List.of(Choice.billing(late)))).isEmpty();
    }

    @Test
    void workWithoutAPriceIsOnNoLineAndStaysReserved() {
        Composition composed = composer.compose(bill(AWorkItem.time("1", 60, null)));

        assertThat(composed.lines()).isEmpty();
        assertThat(composed.shares()).extracting(Share::decision).containsExactly(Decision.BILL);
    }

    @Test
    void whatIsHeldOrWrittenOffIsOnNoLine() {
        var held = Choice.holding(AWorkItem.time("1", 60, "95"));
        var off = new Choice(AWorkItem.time("2", 60, "95"), Decision.WRITE_OFF, BigDecimal.valueOf(60), "our mistake");

        assertThat(composer.compose(List.of(held, off)).lines()).isEmpty();
    }

    @Test
    void aWriteDownKeepsWhatWasRecorded() {
        var choice = new Choice(AWorkItem.time("1", 120, "100"), Decision.BILL, BigDecimal.valueOf(90), "learning");
        ComposedLine line = onlyLine(List.of(choice));

        assertThat(line.net()).isEqualTo(Money.of("150.00", "EUR"));
        assertThat(line.recordedNet()).isEqualTo(Money.of("200.00", "EUR"));
    }

    @Property
    void whatAPortionIsWorthAddsUpToItsLineToTheCent(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 600) Integer> minutes,
            @ForAll @IntRange(min = 0, max = 40_000_000) int priceInMillionths) {
        String price = BigDecimal.valueOf(priceInMillionths, 5).toPlainString();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            choices.add(Choice.billing(AWorkItem.time(String.valueOf(i), minutes.get(i), price)));
        }

        Composition composed = composer.compose(choices);

        BigDecimal shares = composed.shares().stream().map(Share::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lines =
                composed.lines().stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shares).isEqualByComparingTo(lines);
        assertThat(composed.shares()).hasSameSizeAs(choices);
    }

    private ComposedLine onlyLine(List<Choice> choices) {
        List<ComposedLine> lines = composer.compose(choices).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static List<Choice> bill(WorkItem... items) {
        return java.util.Arrays.stream(items).map(Choice::billing).toList();
    }
}
