package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.RetainerCalendar.Span;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetainerCalendarTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private final RetainerCalendar monthly = new RetainerCalendar(NEW_YEAR, null, Period.MONTH);

    @Test
    void inAdvanceAPeriodIsDueOnItsFirstDay() {
        assertThat(monthly.dueBy(LocalDate.of(2026, 2, 1), true))
                .containsExactly(
                        new Span(NEW_YEAR, LocalDate.of(2026, 1, 31)),
                        new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(monthly.dueBy(LocalDate.of(2025, 12, 31), true)).isEmpty();
    }

    @Test
    void inArrearsAPeriodIsDueOnItsLastDay() {
        assertThat(monthly.dueBy(LocalDate.of(2026, 1, 30), false)).isEmpty();
        assertThat(monthly.dueBy(LocalDate.of(2026, 1, 31), false)).hasSize(1);
    }

    @Test
    void theLastPeriodEndsWithTheTerm() {
        var ending = new RetainerCalendar(NEW_YEAR, LocalDate.of(2026, 2, 15), Period.MONTH);

        assertThat(ending.dueBy(LocalDate.of(2026, 12, 31), true)).hasSize(2);
        assertThat(ending.span(1).to()).isEqualTo("2026-02-15");
        assertThat(ending.periodOf(LocalDate.of(2026, 2, 16))).isEmpty();
    }

    @Test
    void aPeriodThatBeginsOnThe31stComesBackToThe31st() {
        var late = new RetainerCalendar(LocalDate.of(2026, 1, 31), null, Period.MONTH);

        assertThat(List.of(
                        late.span(0).from(), late.span(1).from(), late.span(2).from()))
                .containsExactly(NEW_YEAR.withDayOfMonth(31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }

    @Property
    void everyDayLiesInExactlyOnePeriod(
            @ForAll @IntRange(max = 400) int startDay,
            @ForAll Period length,
            @ForAll @IntRange(max = 2000) int dayAfter) {
        LocalDate start = NEW_YEAR.plusDays(startDay);
        var calendar = new RetainerCalendar(start, null, length);
        LocalDate day = start.plusDays(dayAfter);

        int period = calendar.periodOf(day).orElseThrow();

        assertThat(day)
                .isBetween(calendar.span(period).from(), calendar.span(period).to());
        assertThat(calendar.span(period + 1).from())
                .isEqualTo(calendar.span(period).to().plusDays(1));
    }
}
