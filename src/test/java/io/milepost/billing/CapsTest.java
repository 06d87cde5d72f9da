package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CapsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void theEntryThatReachesTheCapIsCutAndTheRestIsHeld() {
        List<Choice> cut = money("150.00").cut(List.of(billed("1", 60), billed("2", 60), billed("3", 60)));

        assertThat(cut)
                .extracting(choice -> choice.item().portion())
                .containsExactly("time:test:1#0", "time:test:2#0", "time:test:3#0", "time:test:2#1");
        assertThat(cut)
                .extracting(Choice::decision)
                .containsExactly(Decision.BILL, Decision.BILL, Decision.HOLD, Decision.HOLD);
        assertThat(cut).extracting(choice -> choice.size().intValue()).containsExactly(60, 30, 60, 30);
        assertThat(cut.get(3).item().overInWords()).isEqualTo("Over the cap of 150.00 EUR of term TM.");
        assertThat(cut.get(2).item().overCap()).isTrue();
        assertThat(cut.get(1).item().overCap()).isFalse();
    }

    /** As much is cut off a part of an entry that a credit note opened again. */
    @Test
    void noMoreMinutesAreBilledOfAPartThanWereRecordedOfIt() {
        BigDecimal reopened = new BigDecimal("104.4034");
        WorkItem part = AWorkItem.under("TM", "1", 290, "60").sized(reopened, reopened);

        List<Choice> cut = money("104.00").cut(List.of(Choice.billing(part)));

        assertThat(cut).extracting(Choice::size).containsExactly(minutes(104), new BigDecimal("0.4034"));
        assertThat(cut)
                .extracting(choice -> choice.item().size())
                .containsExactly(minutes(104), new BigDecimal("0.4034"));
    }

    @Test
    void aCapInHoursCountsMinutes() {
        List<Choice> cut = new Caps(terms(Cap.ofMinutes(minutes(90))), Map.of(), EUR)
                .cut(List.of(billed("1", 60), billed("2", 60)));

        assertThat(cut).extracting(choice -> choice.size().intValue()).containsExactly(60, 30, 30);
        assertThat(cut.get(2).item().overInWords()).isEqualTo("Over the cap of 1.5 hours of term TM.");
    }

    @Test
    void whatOtherInvoicesTookCounts() {
        List<Choice> cut = new Caps(
                        terms(Cap.ofAmount(new BigDecimal("150.00"))), Map.of("TM", new BigDecimal("150.00")), EUR)
                .cut(List.of(billed("1", 60)));

        assertThat(cut).extracting(Choice::decision).containsExactly(Decision.HOLD);
    }

    @Test
    void aReasonOfItsOwnBillsBeyondTheCapAndSaysSo() {
        Choice reasoned = new Choice(
                AWorkItem.under("TM", "2", 60, "100"),
                Decision.BILL,
                minutes(60),
                null,
                "Agreed by phone on 3 November");
        List<Choice> cut = money("100.00").cut(List.of(billed("1", 60), reasoned));

        assertThat(cut).extracting(Choice::decision).containsExactly(Decision.BILL, Decision.BILL);
        assertThat(cut.get(1).item().overCap()).isTrue();
    }

    @Test
    void theReasonOfAWriteDownDoesNotOpenTheCap() {
        Choice courtesy = new Choice(AWorkItem.under("TM", "1", 60, "100"), Decision.BILL, minutes(50), "Courtesy");
        List<Choice> cut = new Caps(terms(Cap.ofMinutes(minutes(30))), Map.of(), EUR).cut(List.of(courtesy));

        assertThat(cut).extracting(Choice::decision).containsExactly(Decision.BILL, Decision.HOLD);
        assertThat(cut.get(0).size()).isEqualByComparingTo("30");
        assertThat(cut.get(0).reason()).isEqualTo("Courtesy");
        assertThat(cut).extracting(choice -> choice.item().size()).containsExactly(minutes(36), minutes(24));
        assertThat(cut).extracting(choice -> choice.item().billable()).containsExactly(minutes(36), minutes(24));
        assertThat(cut).extracting(choice -> choice.item().overCap()).containsExactly(false, true);
    }

    @Test
    void whatIsHeldUsesNothingUp() {
        List<Choice> cut =
                money("100.00").cut(List.of(Choice.holding(AWorkItem.under("TM", "1", 60, "100")), billed("2", 60)));

        assertThat(cut.get(1).bills()).isTrue();
        assertThat(cut.get(1).item().overCap()).isFalse();
    }

    @Test
    void threeThirdsOfAnHourFillACapOfThatHour() {
        List<Choice> cut = new Caps(terms(Cap.ofAmount(new BigDecimal("95.00"))), Map.of(), EUR)
                .cut(List.of(
                        Choice.billing(AWorkItem.under("TM", "1", 20, "95")),
                        Choice.billing(AWorkItem.under("TM", "2", 20, "95")),
                        Choice.billing(AWorkItem.under("TM", "3", 20, "95"))));

        assertThat(cut).extracting(Choice::decision).containsOnly(Decision.BILL);
    }

    @Test
    void otherTermsAreNotCapped() {
        List<Choice> cut = money("10.00").cut(List.of(Choice.billing(AWorkItem.under("REST", "1", 600, "100"))));

        assertThat(cut.get(0).bills()).isTrue();
    }

    @Test
    void aRoundedEntryIsCutAtTheCapInItsBillableMinutes() {
        List<Choice> hours = new Caps(terms(Cap.ofMinutes(minutes(22))), Map.of(), EUR)
                .cut(List.of(rounded("1", 10, 15), rounded("2", 10, 15)));
        assertThat(hours).extracting(choice -> choice.size().intValue()).containsExactly(15, 7, 8);
        assertThat(hours).extracting(choice -> choice.item().size().intValue()).containsExactly(10, 4, 6);

        List<Choice> money = money("36.67").cut(List.of(rounded("1", 10, 15), rounded("2", 10, 15)));
        assertThat(money).extracting(choice -> choice.size().intValue()).containsExactly(15, 7, 8);
    }

    @Test
    void aSingleRecordedMinuteIsCutToo() {
        List<Choice> cut = new Caps(terms(Cap.ofMinutes(minutes(10))), Map.of(), EUR).cut(List.of(rounded("1", 1, 15)));

        assertThat(cut).extracting(choice -> choice.size().intValue()).containsExactly(10, 5);
        assertThat(cut)
                .extracting(choice -> choice.item().size())
                .containsExactly(new BigDecimal("0.6666"), new BigDecimal("0.3334"));
    }

    @Property
    void withRoundedTimeACapInHoursIsUsedUpToTheMinuteAndNothingIsLost(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 90) Integer> entries,
            @ForAll @IntRange(min = 0, max = 1000) int cap) {
        List<Choice> wanted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int minutes = entries.get(i);
            wanted.add(rounded(String.valueOf(i), minutes, (minutes + 14) / 15 * 15));
        }

        List<Choice> cut = new Caps(terms(Cap.ofMinutes(minutes(cap))), Map.of(), EUR).cut(wanted);

        assertThat(sum(cut.stream().filter(Choice::bills).toList()))
                .isEqualByComparingTo(sum(wanted).min(minutes(cap)));
        assertThat(sum(cut)).isEqualByComparingTo(sum(wanted));
        assertThat(cut.stream().map(choice -> choice.item().size()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        minutes(entries.stream().mapToInt(each -> each).sum()));
        assertThat(cut).allMatch(choice -> choice.item().size().signum() > 0);
    }

    @Property
    void neverMoreThanTheCapIsBilledAndNoMinuteIsLost(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 600) Integer> entries,
            @ForAll @IntRange(min = 0, max = 300_000) int capInCents,
            @ForAll @IntRange(min = 1, max = 30_000) int priceInCents) {
        BigDecimal cap = BigDecimal.valueOf(capInCents, 2);
        String price = BigDecimal.valueOf(priceInCents, 2).toPlainString();
        List<Choice> wanted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            wanted.add(Choice.billing(AWorkItem.under("TM", String.valueOf(i), entries.get(i), price)));
        }

        List<Choice> cut = new Caps(terms(Cap.ofAmount(cap)), Map.of(), EUR).cut(wanted);

        BigDecimal billed = sum(cut.stream().filter(Choice::bills).toList());
        assertThat(billed.multiply(new BigDecimal(price))).isLessThanOrEqualTo(cap.multiply(minutes(60)));
        assertThat(sum(cut)).isEqualByComparingTo(sum(wanted));
        assertThat(cut.stream().map(choice -> choice.item().portion())).doesNotHaveDuplicates();
        boolean all = cut.stream().allMatch(Choice::bills);
        BigDecimal left = cap.multiply(minutes(60)).subtract(billed.multiply(new BigDecimal(price)));
        assertThat(all || left.compareTo(new BigDecimal(price)) < 0).isTrue();
    }

    private static BigDecimal sum(List<Choice> choices) {
        return choices.stream().map(Choice::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Caps money(String amount) {
        return new Caps(terms(Cap.ofAmount(new BigDecimal(amount))), Map.of(), EUR);
    }

    private static List<TimeAndMaterial> terms(Cap cap) {
        return List.of(new TimeAndMaterial("TM", Scope.ofTasks("Design"), cap));
    }

    private static Choice rounded(String id, int recorded, int billable) {
        return Choice.billing(AWorkItem.under("TM", id, recorded, "100").billing(minutes(billable)));
    }

    private static Choice billed(String id, int minutes) {
        return Choice.billing(AWorkItem.under("TM", id, minutes, "100"));
    }

    private static BigDecimal minutes(int minutes) {
        return BigDecimal.valueOf(minutes);
    }
}
