package io.milepost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessDays WEEKDAYS =
            new BusinessDays(BERLIN, new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), day -> false);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final List<Happened> timeline = new ArrayList<>();

    @Test
    void aStepIsWaitedForUntilSomebodyTouchesItAndWorkedOnFromThen() {
        at("2026-11-25T10:00", "Draft begun");
        at("2026-11-25T12:00", "Draft saved");
        at("2026-11-25T12:20", "Draft saved");
        at("2026-11-25T12:30", "Submitted for approval");
        at("2026-11-25T12:30", "Approval decided");
        at("2026-11-26T09:45", "Review taken", "Practice lead");
        at("2026-11-26T09:50", "Approved", "Practice lead: Fine");
        at("2026-11-26T09:52", "Issued");
        at("2026-11-26T09:55", "Mail sent");
        assertThat(figures(TUESDAY))
                .containsOnly(
                        figure(Measure.TO_DRAFT, 60), // from the close of Tuesday
                        figure(Measure.DRAFT_WAITING, 120),
                        figure(Measure.DRAFT_WORKING, 30),
                        figure(Measure.APPROVAL_WAITING, 4 * 60 + 30 + 45), // the night doesn't count
                        figure(Measure.APPROVAL_WORKING, 5),
                        figure(Measure.TO_SENT, 5),
                        figure(Measure.REACHED_TO_SENT, 8 * 60 + 55),
                        figure(Measure.SENT_BACK, 0),
                        figure(Measure.STRAIGHT_THROUGH, 0));
    }

    @Test
    void whatNobodyIsAskedAboutGoesStraightThrough() {
        at("2026-11-25T10:00", "Draft begun");
        at("2026-11-25T11:00", "Submitted for approval");
        at("2026-11-25T11:00", "Issued");
        at("2026-11-25T11:01", "Handed to the access point");
        assertThat(figures(null))
                .contains(
                        figure(Measure.STRAIGHT_THROUGH, 1),
                        figure(Measure.APPROVAL_WAITING, 0),
                        figure(Measure.TO_SENT, 1),
                        figure(Measure.REACHED_TO_SENT, 61))
                .noneMatch(figure -> figure.measure() == Measure.TO_DRAFT);
    }

    @Test
    void whatHadLeftBeforeABackupWasRestoredIsSent() {
        at("2026-11-25T10:00", "Draft begun");
        at("2026-11-25T11:00", "Submitted for approval");
        at("2026-11-25T11:00", "Issued");
        at("2026-11-25T11:30", "Delivery confirmed");

        assertThat(figures(TUESDAY)).contains(figure(Measure.TO_SENT, 30));
    }

    @Test
    void whatIsSentBackWaitsForItsDrafterAgain() {
        at("2026-11-25T09:00", "Draft begun");
        at("2026-11-25T10:00", "Submitted for approval");
        at("2026-11-25T11:00", "Sent back");
        at("2026-11-25T13:00", "Draft saved");
        at("2026-11-25T13:10", "Submitted for approval");
        at("2026-11-25T13:30", "Approved");
        at("2026-11-25T13:30", "Issued");
        at("2026-11-25T13:30", "Mail sent");
        assertThat(figures(null))
                .contains(
                        figure(Measure.SENT_BACK, 1),
                        figure(Measure.DRAFT_WAITING, 180),
                        figure(Measure.DRAFT_WORKING, 10),
                        figure(Measure.APPROVAL_WAITING, 80),
                        figure(Measure.STRAIGHT_THROUGH, 0));
    }

    @Test
    void ofGatesSideBySideOneIsWorkedOnWhileAnotherIsDecidedOrGivenBack() {
        at("2026-11-25T09:00", "Draft begun");
        at("2026-11-25T09:00", "Submitted for approval");
        at("2026-11-25T10:00", "Review taken", "Practice lead");
        at("2026-11-25T10:30", "Review taken", "Accounting");
        at("2026-11-25T11:00", "Review given back", "Accounting");
        at("2026-11-25T12:00", "Approved", "Accounting, Greta for Felix: Fine");
        at("2026-11-25T13:00", "Approved", "Practice lead");
        at("2026-11-25T13:00", "Issued");
        at("2026-11-25T13:10", "Mail sent");
        assertThat(figures(null)).contains(figure(Measure.APPROVAL_WAITING, 60), figure(Measure.APPROVAL_WORKING, 180));
    }

    @Test
    void aPostponedDraftWaits() {
        at("2026-11-25T09:00", "Draft begun");
        at("2026-11-25T10:00", "Draft saved");
        at("2026-11-25T10:30", "Draft postponed");
        at("2026-11-25T12:30", "Submitted for approval");
        at("2026-11-25T12:30", "Issued");
        at("2026-11-25T12:30", "Mail sent");
        assertThat(figures(null)).contains(figure(Measure.DRAFT_WAITING, 180), figure(Measure.DRAFT_WORKING, 30));
    }

    @Test
    void thePaymentCountsInItsOwnMonthUntilItIsReversed() {
        at("2026-11-25T12:00", "Draft begun");
        at("2026-11-25T12:00", "Submitted for approval");
        at("2026-11-25T12:00", "Issued");
        at("2026-11-25T12:00", "Mail sent");
        at("2026-12-05T12:00", "Paid");
        assertThat(figures(null)).contains(new Figure(Measure.TO_PAID, YearMonth.of(2026, 12), 10 * 24 * 60));
        at("2026-12-06T12:00", "Due again");
        assertThat(figures(null)).noneMatch(figure -> figure.measure() == Measure.TO_PAID);
        at("2027-01-04T12:00", "Paid");
        assertThat(figures(null)).contains(new Figure(Measure.TO_PAID, YearMonth.of(2027, 1), 40 * 24 * 60));
    }

    @Test
    void whatWasPaidByMistakeForAnInvoiceCreditedInFullIsNoPayment() {
        at("2026-11-25T12:00", "Draft begun");
        at("2026-11-25T12:00", "Submitted for approval");
        at("2026-11-25T12:00", "Issued");
        at("2026-11-25T12:00", "Mail sent");
        at("2026-12-05T12:00", "Paid");
        at("2026-12-06T12:00", "Not paid after all");
        assertThat(figures(null)).noneMatch(figure -> figure.measure() == Measure.TO_PAID);
    }

    @Test
    void nothingCountsBeforeItWasSent() {
        at("2026-11-25T12:00", "Draft begun");
        at("2026-11-25T12:30", "Submitted for approval");
        at("2026-11-25T12:30", "Issued");
        assertThat(figures(TUESDAY)).isEmpty();
    }

    @Test
    void aDiscardedDraftCountsNowhere() {
        at("2026-11-25T12:00", "Draft begun");
        at("2026-11-25T12:30", "Draft discarded");
        assertThat(figures(TUESDAY)).isEmpty();
    }

    /** Every way through draft and approval, counted minute by minute. */
    @Property(tries = 100)
    void timesAreWhatTheMinutesComeTo(@ForAll("ways") List<Happened> way) {
        List<Figure> figures = Course.figures(way, null, WEEKDAYS);
        NaiveCourse naive = new NaiveCourse(
                way.stream()
                        .map(entry -> new NaiveCourse.Entry(entry.at(), entry.event()))
                        .toList(),
                CourseTest::isOpen);
        naive.minutes()
                .forEach((measure, minutes) -> assertThat(figures)
                        .contains(new Figure(
                                Measure.valueOf(measure),
                                month(way.get(way.size() - 1).at()),
                                minutes)));
        assertThat(figures).hasSize(naive.minutes().size() + 2);
    }

    private static boolean isOpen(Instant minute) {
        LocalDateTime wall = minute.atZone(BERLIN).toLocalDateTime();
        return WEEKDAYS.has(wall.toLocalDate()) && wall.getHour() >= 9 && wall.getHour() < 17;
    }

    @Provide
    Arbitrary<List<Happened>> ways() {
        Arbitrary<List<String>> draft = Arbitraries.of(
                List.of("Submitted for approval"),
                List.of("Draft saved", "Submitted for approval"),
                List.of("Draft saved", "Draft saved", "Submitted for approval"));
        Arbitrary<List<String>> back = Arbitraries.of(List.of("Sent back"), List.of("Review taken", "Sent back"));
        Arbitrary<List<String>> round = Combinators.combine(draft, back).as(CourseTest::joined);
        Arbitrary<List<String>> reviews = Arbitraries.of(
                List.of(),
                List.of("Approved"),
                List.of("Review taken", "Approved"),
                List.of("Review taken", "Approved", "Approved"));
        Arbitrary<List<String>> events = Combinators.combine(round.list().ofMaxSize(2), draft, reviews)
                .as((rounds, last, given) -> {
                    List<String> all = new ArrayList<>(List.of("Draft begun"));
                    rounds.forEach(all::addAll);
                    all.addAll(last);
                    all.addAll(given);
                    all.addAll(List.of("Issued", "Mail sent"));
                    return all;
                });
        return Combinators.combine(
                        events, Arbitraries.integers().between(0, 900).list().ofSize(20))
                .as((names, gaps) -> {
                    List<Happened> way = new ArrayList<>();
                    Instant at = Instant.parse("2026-11-19T08:00:00Z");
                    for (int seq = 1; seq <= names.size(); seq++) {
                        at = at.plusSeconds(60L * gaps.get(seq));
                        way.add(new Happened(seq, at, names.get(seq - 1), "Practice lead"));
                    }
                    return way;
                });
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void at(String wall, String event) {
        at(wall, event, "");
    }

    private void at(String wall, String event, String detail) {
        timeline.add(new Happened(
                timeline.size() + 1, LocalDateTime.parse(wall).atZone(BERLIN).toInstant(), event, detail));
    }

    private List<Figure> figures(@Nullable LocalDate reached) {
        return Course.figures(timeline, reached, WEEKDAYS);
    }

    private static Figure figure(Measure measure, int size) {
        return new Figure(measure, YearMonth.of(2026, 11), size);
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(BERLIN));
    }
}
