package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.RetainerCut.Used;
import io.milepost.project.ItemKey;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RetainerCutTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Test
    void theEntryThatUsesTheLastIncludedMinuteIsCut() {
        List<WorkItem> cut = cut(600, 0, List.of(), entry("1", 5, 400), entry("2", 6, 300));

        assertThat(cut)
                .extracting(WorkItem::portion)
                .containsExactly("time:test:1#0", "time:test:2#0", "time:test:2#1");
        assertThat(cut).extracting(WorkItem::covered).containsExactly(true, true, false);
        assertThat(cut.get(1).size()).isEqualByComparingTo("200");
        assertThat(cut.get(2).size()).isEqualByComparingTo("100");
        assertThat(cut.get(2).price()).isEqualByComparingTo("95");
        assertThat(cut.get(2).over().limit()).isEqualTo(Limit.INCLUDED_HOURS);
    }

    @Test
    void hoursAreCoveredInTheOrderOfTheirDaysWhateverTheirKeys() {
        List<WorkItem> cut = cut(60, 0, List.of(), entry("1", 9, 60), entry("2", 3, 60));

        assertThat(cut)
                .filteredOn(WorkItem::covered)
                .extracting(WorkItem::portion)
                .containsExactly("time:test:2#0");
    }

    @Test
    void whatAnIssuedInvoiceCoveredIsUsedUp() {
        List<WorkItem> cut = cut(600, 0, List.of(new Used(OCTOBER, BigDecimal.valueOf(560))), entry("1", 5, 60));

        assertThat(cut).extracting(WorkItem::size).containsExactly(BigDecimal.valueOf(40), BigDecimal.valueOf(20));
    }

    @Test
    void unusedMinutesRollOver() {
        WorkItem november = entry("2", 40, 900);

        assertThat(cut(600, 0, List.of(), entry("1", 5, 100), november))
                .filteredOn(item -> !item.covered())
                .extracting(WorkItem::size)
                .containsExactly(BigDecimal.valueOf(300));
        assertThat(cut(600, 1, List.of(), entry("1", 5, 100), november)).allMatch(WorkItem::covered);
    }

    @Test
    void aLateEntryIsFlagged() {
        var cut = new RetainerCut(terms(600, 0), List.of(), Set.of(OCTOBER)).apply(List.of(entry("1", 5, 60)), "");

        assertThat(cut.get(0).covered()).isTrue();
        assertThat(cut.get(0).over().limit()).isEqualTo(Limit.BILLED_PERIOD);
    }

    @Test
    void inAdvanceTheHoursOfTheLastPeriodAreLateWhenItsFeeWasBilled() {
        LocalDate end = LocalDate.of(2026, 11, 30);
        var terms = new Retainer(
                "CARE",
                Scope.REST,
                new BigDecimal("900.00"),
                Period.MONTH,
                true,
                BigDecimal.valueOf(60),
                0,
                OCTOBER,
                end,
                null);
        Set<LocalDate> billed = Set.of(OCTOBER, LocalDate.of(2026, 11, 1));

        var cut = new RetainerCut(terms, List.of(), billed).apply(List.of(entry("1", 40, 90)), "");
        var before = new RetainerCut(terms, List.of(), Set.of(OCTOBER)).apply(List.of(entry("1", 40, 30)), "");

        assertThat(cut).extracting(WorkItem::covered).containsExactly(true, false);
        assertThat(cut).allMatch(item -> item.over().isLate());
        assertThat(before).allMatch(item -> item.over() == null);
    }

    @Test
    void aRoundedEntryIsCutWhereItsBillableMinutesUseTheIncludedOnesUp() {
        WorkItem rounded = entry("1", 5, 10).billing(BigDecimal.valueOf(15));

        List<WorkItem> cut = cut(7, 0, List.of(), rounded);

        assertThat(cut).extracting(item -> item.billable().intValue()).containsExactly(7, 8);
        assertThat(cut).extracting(item -> item.size().intValue()).containsExactly(4, 6);
    }

    /** Nothing fits into nothing: as included work without a fee to be shown with it would leave the draft. */
    @Test
    void overageWrittenDownToNothingIsStillOverage() {
        WorkItem overage = entry("1", 1, 209)
                .heldBy(new Hold(
                        "",
                        Decision.BILL,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(209),
                        "our mistake",
                        null,
                        false,
                        null,
                        false));

        assertThat(cut(0, 0, List.of(), overage))
                .singleElement()
                .satisfies(item -> assertThat(item.covered()).isFalse());
    }

    /** As when an invoice that billed a part of the entry was credited, or its draft holds only a part of it. */
    @Test
    void whatAnEarlierPartLeavesOverJoinsTheFreePartOfTheSameEntry() {
        WorkItem first = entry("1", 5, 60);
        WorkItem free = first.cutOff(BigDecimal.valueOf(60), BigDecimal.valueOf(60), null);

        List<WorkItem> cut = cut(60, 0, List.of(), entry("2", 4, 30), first, free);

        assertThat(cut)
                .extracting(WorkItem::portion)
                .containsExactly("time:test:2#0", "time:test:1#0", "time:test:1#1");
        assertThat(cut).extracting(item -> item.size().intValue()).containsExactly(30, 30, 90);
        assertThat(cut).extracting(WorkItem::covered).containsExactly(true, true, false);
    }

    @Property
    void noMinuteIsLostAndNoneIsCoveredTwice(
            @ForAll @IntRange(max = 1000) int included,
            @ForAll @IntRange(max = 3) int rollOver,
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 1, max = 700) Integer> minutes) {
        List<WorkItem> entries = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            entries.add(entry(String.valueOf(i), (i * 7) % 90, minutes.get(i)));
        }

        List<WorkItem> cut = cut(included, rollOver, List.of(), entries.toArray(WorkItem[]::new));

        assertThat(sum(cut)).isEqualByComparingTo(sum(entries));
        assertThat(cut).extracting(WorkItem::portion).doesNotHaveDuplicates();
        assertThat(sum(cut.stream().filter(WorkItem::covered).toList()))
                .isLessThanOrEqualTo(BigDecimal.valueOf(3L * included));
    }

    private static BigDecimal sum(List<WorkItem> items) {
        return items.stream().map(WorkItem::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<WorkItem> cut(int included, int rollOver, List<Used> used, WorkItem... entries) {
        return new RetainerCut(terms(included, rollOver), used, Set.of()).apply(List.of(entries), "");
    }

    private static Retainer terms(int included, int rollOver) {
        return new Retainer(
                "CARE",
                Scope.REST,
                new BigDecimal("900.00"),
                Period.MONTH,
                false,
                BigDecimal.valueOf(included),
                rollOver,
                OCTOBER,
                null,
                null);
    }

    /** So many days after the first of October. */
    private static WorkItem entry(String id, int day, int minutes) {
        BigDecimal size = BigDecimal.valueOf(minutes);
        return new WorkItem(
                ItemKey.time("test", id),
                "time:test:" + id + "#0",
                "time:test:" + id + "#1",
                OCTOBER.plusDays(day),
                "Care",
                "jo",
                "Engineer",
                null,
                null,
                size,
                size,
                "EUR",
                new BigDecimal("95"),
                null,
                Supply.SERVICES,
                "CARE",
                Cover.NONE,
                false,
                null,
                null,
                null);
    }
}
