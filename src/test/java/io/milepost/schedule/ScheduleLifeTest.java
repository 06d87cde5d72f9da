package io.milepost.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.client.InvalidRecord;
import io.milepost.project.RecordLocked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do to a schedule, and what it makes of that. */
class ScheduleLifeTest {
    private static final BusinessDays BERLIN = new BusinessDays(
            ZoneId.of("Europe/Berlin"), new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), day -> false);

    private final ASchedule cycle = monthly("2026-11-01", "2026-11-10T10:00");

    @Test
    void whatWasDueBeforeAPauseIsBilledAfterItAndWhatFellIntoItIsNot() {
        cycle.now = at("2026-12-01T06:00"); // November is due, and nobody has billed it yet
        cycle.pause.pause(ASchedule.KEY, null, "Budget", "maya");
        assertThat(cycle.bill.bill(ASchedule.KEY)).isEmpty();
        assertThat(cycle.plan.plan(ASchedule.KEY).step()).isEqualTo(NextStep.PAUSED);
        cycle.now = at("2027-02-01T06:00");
        cycle.pause.resume(ASchedule.KEY, "maya");
        cycle.liveUntil(at("2027-02-01T06:00"));

        assertThat(cycle.states()).containsExactly(PeriodState.BILLED, PeriodState.PAUSED, PeriodState.BILLED);
    }

    @Test
    void nobodyHasToLookOnTheDayAPauseIsOver() {
        cycle.pause.pause(ASchedule.KEY, day("2026-12-15"), "Budget", "maya");
        assertThat(cycle.plan.plan(ASchedule.KEY).at()).isEqualTo(at("2026-12-15T00:00"));
        cycle.now = at("2027-03-01T09:00");
        cycle.liveUntil(at("2027-03-01T09:00"));

        assertThat(cycle.states())
                .containsExactly(PeriodState.PAUSED, PeriodState.BILLED, PeriodState.BILLED, PeriodState.BILLED);
        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.ACTIVE);
    }

    @Test
    void aPauseThatIsOverCanNotBeResumedAndADayThatHasPassedIsNoEndOfOne() {
        assertThatThrownBy(() -> cycle.pause.pause(ASchedule.KEY, day("2026-11-10"), "Budget", "maya"))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> cycle.pause.pause(ASchedule.KEY, null, " ", "maya"))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> cycle.pause.resume(ASchedule.KEY, "maya")).isInstanceOf(RecordLocked.class);
        cycle.pause.pause(ASchedule.KEY, day("2026-11-12"), "Budget", "maya");
        cycle.now = at("2026-11-12T00:00");
        assertThatThrownBy(() -> cycle.pause.resume(ASchedule.KEY, "maya")).isInstanceOf(RecordLocked.class);
    }

    @Test
    void aSkippedPeriodIsLeftOutUnlessItIsTakenBackInTime() {
        cycle.skip.skip(ASchedule.KEY, List.of(day("2026-11-01"), day("2027-01-01")), "Holidays", "maya");
        assertThatThrownBy(() -> cycle.skip.skip(ASchedule.KEY, List.of(day("2026-11-01")), "Again", "maya"))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> cycle.skip.skip(ASchedule.KEY, List.of(day("2026-11-15")), "Odd", "maya"))
                .hasMessageContaining("begins on 15 Nov 2026");
        cycle.skip.takeBack(ASchedule.KEY, List.of(day("2027-01-01")), "maya");
        cycle.liveUntil(at("2027-02-01T06:00"));

        assertThat(cycle.states()).containsExactly(PeriodState.SKIPPED, PeriodState.BILLED, PeriodState.BILLED);
        assertThatThrownBy(() -> cycle.skip.takeBack(ASchedule.KEY, List.of(day("2026-11-01")), "maya"))
                .hasMessageContaining("has passed");
    }

    @Test
    void anEndCutsThePeriodItLiesInAndTakesLaterSkipsAlong() {
        cycle.skip.skip(ASchedule.KEY, List.of(day("2026-12-01"), day("2027-01-01")), "Holidays", "maya");
        cycle.end.end(ASchedule.KEY, day("2026-12-10"), false, "maya");
        assertThat(cycle.rows.of(ASchedule.KEY))
                .extracting(ScheduledPeriod::period)
                .containsExactly(new ServicePeriod(day("2026-12-01"), day("2026-12-10")));
        cycle.liveUntil(at("2027-06-01T06:00"));

        assertThat(cycle.states()).containsExactly(PeriodState.BILLED, PeriodState.SKIPPED);
        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.ENDED);
        assertThatThrownBy(() -> cycle.end.end(ASchedule.KEY, day("2027-12-10"), false, "maya"))
                .hasMessageContaining("has ended");
    }

    @Test
    void itsLastPeriodMayBeSkippedAndTakenBackUntilItsDay() {
        cycle.end.end(ASchedule.KEY, day("2026-12-31"), false, "maya");
        cycle.liveUntil(at("2026-12-10T09:00"));
        cycle.skip.skip(ASchedule.KEY, List.of(day("2026-12-01")), "Holidays", "maya");
        assertThat(cycle.plan.plan(ASchedule.KEY)).isEqualTo(new PlannedBilling(NextStep.WAIT, at("2027-01-01T06:00")));
        cycle.skip.takeBack(ASchedule.KEY, List.of(day("2026-12-01")), "maya");
        cycle.liveUntil(at("2027-02-01T06:00"));

        assertThat(cycle.states()).containsExactly(PeriodState.BILLED, PeriodState.BILLED);
        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.ENDED);
    }

    @Test
    void whatIsSkippedLastEndsItOnItsDayAndIsNotTakenBackThen() {
        cycle.end.end(ASchedule.KEY, day("2026-11-30"), false, "maya");
        cycle.skip.skip(ASchedule.KEY, List.of(), "Holidays", "maya");
        assertThatThrownBy(() -> cycle.skip.skip(ASchedule.KEY, List.of(), "More", "maya"))
                .hasMessageContaining("no period left to skip");
        cycle.liveUntil(at("2027-02-01T06:00"));

        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.ENDED);
        assertThatThrownBy(() -> cycle.skip.takeBack(ASchedule.KEY, List.of(day("2026-11-01")), "maya"))
                .isInstanceOf(RecordLocked.class);
    }

    @Test
    void whatIsPausedBeyondItsLastDayEndsThenAndBillsNothingOfIt() {
        cycle.pause.pause(ASchedule.KEY, null, "The client left", "maya");
        cycle.end.end(ASchedule.KEY, day("2026-12-31"), false, "maya");
        PlannedBilling paused = cycle.plan.plan(ASchedule.KEY);
        assertThat(paused).isEqualTo(new PlannedBilling(NextStep.PAUSED, at("2027-01-01T06:00")));
        cycle.now = paused.at();

        assertThat(cycle.plan.plan(ASchedule.KEY).step()).isEqualTo(NextStep.ENDED);
        assertThat(cycle.states()).containsExactly(PeriodState.PAUSED, PeriodState.PAUSED);
    }

    @Test
    void whatIsPausedAndEndedWithNothingLeftEndsAtOnce() {
        cycle.liveUntil(at("2026-12-01T06:00"));
        cycle.pause.pause(ASchedule.KEY, null, "The client left", "maya");
        cycle.end.end(ASchedule.KEY, day("2026-11-30"), false, "maya");

        assertThat(cycle.plan.plan(ASchedule.KEY).step()).isEqualTo(NextStep.ENDED);
    }

    @Test
    void anEndBeforeTheFirstDayBillsNothingAtAll() {
        cycle.end.end(ASchedule.KEY, day("2026-10-31"), false, "maya");
        cycle.liveUntil(at("2027-06-01T06:00"));

        assertThat(cycle.billed).isEmpty();
        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.ENDED);
    }

    @Test
    void aPeriodThatWasCutAndBilledInAdvanceDoesNotGrow() {
        var advance = new ASchedule(
                new ScheduleTerms(null, Rhythm.onDay(1, RhythmUnit.MONTH, 1), true, day("2026-12-01"), null),
                BERLIN,
                at("2026-11-10T10:00"));
        advance.end.end(ASchedule.KEY, day("2026-12-20"), false, "maya");
        advance.now = at("2026-12-01T06:00");
        assertThat(advance.bill.bill(ASchedule.KEY)).isPresent();

        assertThatThrownBy(() -> advance.end.end(ASchedule.KEY, day("2027-01-31"), false, "maya"))
                .hasMessageContaining("settled up to 20 Dec 2026");
        // what was set down as billed counts, whatever came of it
        assertThat(advance.billed.get(0).cutOff()).isEqualTo("2026-12-01");
        assertThat(advance.billed.get(0).period()).isEqualTo("2026-12-01");
    }

    @Test
    void moreThanTwelveAtOnceStopItUntilSomebodyExpectsThem() {
        ASchedule late = monthly("2025-01-01", "2026-11-10T10:00");
        assertThat(late.plan.plan(ASchedule.KEY).step()).isEqualTo(NextStep.STOPPED);
        assertThat(late.bill.bill(ASchedule.KEY)).isEmpty();
        assertThat(late.schedule.stoppedWhy()).startsWith("22 periods are due at once, the first one 1 Jan 2025");
        assertThatThrownBy(() -> late.end.end(ASchedule.KEY, day("2027-01-31"), false, "maya"))
                .isInstanceOf(RecordLocked.class);
        late.settle.goOn(ASchedule.KEY, "felix");
        late.liveUntil(late.now);

        assertThat(late.billed).hasSize(22);
        assertThat(late.events).hasSize(1);
        assertThatThrownBy(() -> late.settle.goOn(ASchedule.KEY, "felix")).isInstanceOf(RecordLocked.class);
    }

    @Test
    void aStoppedScheduleThatIsEndedBillsNothingMore() {
        ASchedule late = monthly("2025-01-01", "2026-11-10T10:00");
        var unused = late.plan.plan(ASchedule.KEY);
        late.settle.end(ASchedule.KEY, "felix");
        late.liveUntil(at("2027-06-01T06:00"));

        assertThat(late.billed).isEmpty();
        assertThat(late.schedule.state()).isEqualTo(ScheduleState.ENDED);
    }

    @Test
    void aRowThatIsLostIsNotBilledASecondTimeOnTheSameDay() {
        cycle.liveUntil(at("2026-12-01T06:00"));
        assertThat(cycle.billed).hasSize(1);
        cycle.rows.kept.clear();

        assertThat(cycle.bill.bill(ASchedule.KEY)).isEmpty();

        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.STOPPED);
        assertThat(cycle.schedule.stoppedWhy()).contains("1 billed on 1 Dec 2026, as many as were expected");
    }

    private static ASchedule monthly(String from, String now) {
        return new ASchedule(
                new ScheduleTerms(null, Rhythm.onDay(1, RhythmUnit.MONTH, 1), false, day(from), null), BERLIN, at(now));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN.zone()).toInstant();
    }
}
