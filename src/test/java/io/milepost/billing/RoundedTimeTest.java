package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.RoundedTime.Done;
import io.milepost.client.TimeRounding;
import io.milepost.client.TimeRounding.Mode;
import io.milepost.client.TimeRounding.Per;
import io.milepost.money.Money;
import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RoundedTimeTest {
    private static final TimeRounding UP_TO_15 = new TimeRounding(Mode.UP, 15, Per.ENTRY);
    private static final TimeRounding DAY_UP_TO_15 = new TimeRounding(Mode.UP, 15, Per.DAY);

    @Test
    void threeEntriesOfTwentyMinutesWithoutRoundingAreOneHour() {
        assertThat(net(rounded(TimeRounding.NONE, 20, 20, 20))).isEqualTo(Money.of("95.00", "EUR"));
    }

    @Test
    void threeEntriesOfTwentyMinutesRoundedUpToAQuarterEachAreAnHourAndAHalf() {
        List<WorkItem> items = rounded(UP_TO_15, 20, 20, 20);

        assertThat(items).extracting(item -> item.billable().intValue()).containsExactly(30, 30, 30);
        assertThat(items).extracting(item -> item.size().intValue()).containsExactly(20, 20, 20);
        assertThat(net(items)).isEqualTo(Money.of("142.50", "EUR"));
    }

    @Test
    void aDayIsRoundedOnceAndSpreadOverItsEntries() {
        assertThat(rounded(DAY_UP_TO_15, 20, 25))
                .extracting(item -> item.billable().intValue())
                .containsExactly(20, 25);
        assertThat(rounded(DAY_UP_TO_15, 20, 20, 10))
                .extracting(item -> item.billable().intValue())
                .containsExactly(24, 24, 12);
    }

    @Test
    void toTheNearestTheHalfGoesUp() {
        var nearest = new TimeRounding(Mode.NEAREST, 30, Per.ENTRY);

        assertThat(rounded(nearest, 14, 15, 44, 45))
                .extracting(item -> item.billable().intValue())
                .containsExactly(0, 30, 30, 60);
    }

    @Test
    void aLateEntryOfABilledDayAddsOnlyWhatTheDayHasLeft() {
        WorkItem late = AWorkItem.time("late", 10, "95");
        Done billed = new Done(ItemKey.time("test", "1"), "jo", late.date(), minutes(50), minutes(60));

        assertThat(new RoundedTime(DAY_UP_TO_15)
                        .of(List.of(late), List.of(billed))
                        .get(0)
                        .billable())
                .isEqualByComparingTo("0");
        assertThat(new RoundedTime(DAY_UP_TO_15)
                        .of(List.of(AWorkItem.time("late", 20, "95")), List.of(billed))
                        .get(0)
                        .billable())
                .isEqualByComparingTo("15");
    }

    @Test
    void anotherDayIsNoConcernOfThis() {
        WorkItem late = AWorkItem.time("late", 10, "95");
        Done billed = new Done(ItemKey.time("test", "1"), "jo", LocalDate.of(2026, 11, 1), minutes(50), minutes(60));

        assertThat(new RoundedTime(DAY_UP_TO_15)
                        .of(List.of(late), List.of(billed))
                        .get(0)
                        .billable())
                .isEqualByComparingTo("15");
    }

    @Test
    void whatADraftTookStaysAndTheRestIsOpen() {
        var hold = new Hold("I1", Decision.BILL, minutes(20), minutes(20), null, null, false, null, false);
        WorkItem taken = AWorkItem.time("1", 15, "95").heldBy(hold);
        WorkItem free = AWorkItem.time("2", 25, "95");

        List<WorkItem> items = new RoundedTime(DAY_UP_TO_15).of(List.of(taken, free), List.of());

        assertThat(items).extracting(item -> item.billable().intValue()).containsExactly(20, 25);
    }

    @Test
    void includedHoursAreNotRounded() {
        assertThat(new RoundedTime(UP_TO_15).of(List.of(AWorkItem.covered("1", 20)), List.of()))
                .extracting(item -> item.billable().intValue())
                .containsExactly(20);
    }

    @Property
    void theMinutesOfADayAddUpToTheRoundedDay(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 480) Integer> entries,
            @ForAll @IntRange(min = 1, max = 60) int step) {
        int[] minutes = entries.stream().mapToInt(Integer::intValue).toArray();

        List<WorkItem> items = rounded(new TimeRounding(Mode.UP, step, Per.DAY), minutes);

        BigDecimal recorded = items.stream().map(WorkItem::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal billable = items.stream().map(WorkItem::billable).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billable.remainder(minutes(step))).isEqualByComparingTo("0");
        assertThat(billable.subtract(recorded)).isBetween(BigDecimal.ZERO, minutes(step - 1));
        assertThat(items).allSatisfy(item -> assertThat(item.billable().scale()).isZero());
    }

    private static List<WorkItem> rounded(TimeRounding rounding, int... minutes) {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            items.add(AWorkItem.time(String.valueOf(i), minutes[i], "95"));
        }
        return new RoundedTime(rounding).of(items, List.of());
    }

    private static Money net(List<WorkItem> items) {
        return new LineComposer(Currency.getInstance("EUR"))
                .compose(items.stream().map(Choice::billing).toList())
                .lines()
                .get(0)
                .net();
    }

    private static BigDecimal minutes(int minutes) {
        return BigDecimal.valueOf(minutes);
    }
}
