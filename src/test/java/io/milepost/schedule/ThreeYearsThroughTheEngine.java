package io.milepost.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.Caller;
import io.milepost.ClockStandsAt;
import io.milepost.MovedClock;
import io.milepost.RunningMilepost;
import io.milepost.calendar.BusinessDays;
import io.milepost.invoice.BillEndedPeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

/**
 * Three years of schedules through the real processes: a leap day, both changes of the clock, year ends, two months in which
 * nobody was there, and a node that dies at every twentieth period. Elsewhere than in New Zealand:
 * {@code -Dthree-years="Europe/Berlin DE HH"}.
 */
@RunningMilepost
@ClockStandsAt("2027-01-11T00:00:00Z")
class ThreeYearsThroughTheEngine {
    private static final String[] PLACE =
            System.getProperty("three-years", "Pacific/Auckland NZ").split(" ");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2030, 1, 31);
    private static final LocalDate DOWN = LocalDate.of(2028, 2, 10);
    private static final LocalDate UP = LocalDate.of(2028, 4, 10);
    private static final int DIES_EVERY = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private BillingDays days;

    @Autowired
    private BusinessDays calendar;

    @MockitoSpyBean
    private BillEndedPeriod billEndedPeriod;

    private final Map<String, ScheduleTerms> projects = new LinkedHashMap<>();
    private final AtomicInteger fired = new AtomicInteger();
    private LocalDate recordedUntil = FIRST.minusDays(60);

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry registry) {
        registry.add("milepost.issuer.zone", () -> PLACE[0]);
        registry.add("milepost.approval.country", () -> PLACE[1]);
        registry.add("milepost.approval.subdivision", () -> PLACE.length > 2 ? PLACE[2] : "");
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.schedules.most-at-once", () -> 20);
    }

    @Test
    void billExactlyThePeriodsAndTheWorkOfAnIndependentCount() throws Exception {
        endTheDemosSchedule();
        schedule("WEEKLY", Rhythm.weeks(1), false);
        schedule("FORTNIGHTLY", Rhythm.weeks(2), true);
        schedule("MONTHLY29", Rhythm.onDay(1, RhythmUnit.MONTH, 29), true);
        schedule("MONTHLY31", Rhythm.onDay(1, RhythmUnit.MONTH, 31), false);
        schedule("FIVEMONTHLY", Rhythm.onDay(5, RhythmUnit.MONTH, 30), false);
        schedule("QUARTERLY", Rhythm.onLastBusinessDay(1, RhythmUnit.QUARTER), true);
        schedule("MONTHEND", Rhythm.onLastBusinessDay(1, RhythmUnit.MONTH), false);
        schedule("YEARLY", Rhythm.onDay(1, RhythmUnit.YEAR, 31), false);
        work();
        nodesDie();

        for (LocalDate day : stops()) {
            record(day);
            clock.moveTo(days.moment(day));
            work();
            clock.moveTo(days.moment(day).plus(Duration.ofMinutes(2))); // a step that failed is tried again
            work();
        }

        assertThat(fired.get()).isGreaterThan(300);
        for (String project : projects.keySet()) {
            assertThat(billed(project)).as(project).isEqualTo(expected(project));
        }
        assertThat(jdbc.queryForList("select code from billing_schedule where state <> 'ACTIVE' and code = 'S'"))
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from notice where schedule_key is not null", Integer.class))
                .as("who was told of what was caught up: all but the two that had nothing in these months")
                .isEqualTo(caughtUp());
    }

    /** Period, billing day and minutes of each, the amount being 1.00 EUR a minute. */
    private record Row(LocalDate from, LocalDate to, LocalDate billingDay, int minutes) {}

    private List<Row> expected(String project) {
        ScheduleTerms terms = projects.get(project);
        List<LocalDate> open = new ArrayList<>();
        for (LocalDate day = FIRST.minusDays(60); day.isBefore(LAST); day = day.plusDays(1)) {
            if (isWorked(day)) {
                open.add(day);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (NaivePeriods.Row row : naive(terms)) {
            boolean missed =
                    !row.billingDay().isBefore(DOWN) && row.billingDay().isBefore(UP);
            LocalDate firedOn = missed ? UP : row.billingDay();
            LocalDate cutOff = terms.inAdvance() ? row.from() : row.to();
            List<LocalDate> mine = open.stream()
                    .filter(day -> !day.isAfter(cutOff) && day.isBefore(firedOn))
                    .toList();
            open.removeAll(mine);
            rows.add(new Row(row.from(), row.to(), row.billingDay(), 60 * mine.size()));
        }
        return rows;
    }

    private List<Row> billed(String project) {
        return jdbc.query(
                "select p.period_from, p.period_to, p.billing_day, coalesce(i.net, 0), p.state from scheduled_period p"
                        + " left join invoice i on i.business_key = p.business_key where p.project_code = ? order by p.period_from",
                (row, n) -> {
                    int minutes = row.getBigDecimal(4).intValueExact();
                    assertThat(row.getString(5)).isEqualTo(minutes == 0 ? "NOTHING_TO_BILL" : "BILLED");
                    return new Row(
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            minutes);
                },
                project);
    }

    private List<NaivePeriods.Row> naive(ScheduleTerms terms) {
        return NaivePeriods.of(terms, LAST.plusDays(40), calendar::has).stream()
                .filter(row -> !row.billingDay().isAfter(LAST))
                .toList();
    }

    private int caughtUp() {
        return (int) projects.values().stream()
                .filter(terms -> naive(terms).stream()
                        .anyMatch(row -> !row.billingDay().isBefore(DOWN)
                                && row.billingDay().isBefore(UP)))
                .count();
    }

    /** Every day on which anything may happen, but for those on which nobody was there. */
    private TreeSet<LocalDate> stops() {
        TreeSet<LocalDate> stops = new TreeSet<>(List.of(UP, LAST));
        projects.values().stream()
                .flatMap(terms -> naive(terms).stream())
                .map(NaivePeriods.Row::billingDay)
                .filter(day -> day.isBefore(DOWN) || !day.isBefore(UP))
                .forEach(stops::add);
        return stops;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.WEDNESDAY || day.getDayOfMonth() == 29;
    }

    /** What was worked before that day, an hour on each project. */
    private void record(LocalDate before) throws Exception {
        clock.moveTo(before.atTime(1, 0).atZone(calendar.zone()).toInstant());
        List<Map<String, Object>> entries = new ArrayList<>();
        for (LocalDate day = recordedUntil; day.isBefore(before); day = day.plusDays(1)) {
            if (isWorked(day)) {
                for (String project : projects.keySet()) {
                    entries.add(Map.of(
                            "source",
                            "tracker",
                            "id",
                            project + "-" + day,
                            "project",
                            project,
                            "person",
                            "maya",
                            "role",
                            "Engineer",
                            "date",
                            day.toString(),
                            "minutes",
                            60,
                            "description",
                            "Work"));
                }
            }
        }
        recordedUntil = before;
        if (!entries.isEmpty()) {
            done(as("tracker").post("/api/time-entries", new ObjectMapper().writeValueAsString(entries)));
        }
    }

    private void schedule(String project, Rhythm rhythm, boolean inAdvance) {
        projects.put(project, new ScheduleTerms(null, rhythm, inAdvance, FIRST, null));
        done(as("felix").put("/api/projects/" + project, """
                {"name": "Project %s", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(project)));
        done(as("felix").put("/api/rate-cards/" + project, """
                {"scope": "project", "ref": "%s", "currency": "EUR",
                 "rates": [{"role": "Engineer", "unitPrice": "60.00", "from": "2020-01-01"}]}""".formatted(project)));
        String anchor = rhythm.lastBusinessDay()
                ? ", \"lastBusinessDay\": true"
                : rhythm.unit() == RhythmUnit.WEEK ? "" : ", \"day\": " + rhythm.day();
        done(as("maya").post("/api/billing-schedules", """
                {"project": "%s", "code": "S", "every": %d, "unit": "%s", "inAdvance": %s, "startsOn": "%s"%s}""".formatted(
                        project,
                        rhythm.every(),
                        rhythm.unit().name().toLowerCase(java.util.Locale.ROOT),
                        inAdvance,
                        FIRST,
                        anchor)));
    }

    private void endTheDemosSchedule() {
        done(as("felix").post("/api/billing-schedules/QUAY/CYCLE-1/end", "{\"lastDay\": \"2026-01-01\"}"));
    }

    /** All was done but the commit. */
    private void nodesDie() {
        doAnswer(call -> {
                    Object answer = call.callRealMethod();
                    if (fired.incrementAndGet() % DIES_EVERY == 0) {
                        throw new IllegalStateException("the node dies");
                    }
                    return answer;
                })
                .when((BillEndedPeriod) AopTestUtils.getUltimateTargetObject(billEndedPeriod))
                .bill(any());
    }

    private void work() {
        for (int round = 0; round < 200; round++) {
            List<Job> due = management.createJobQuery().executable().list();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::execute);
        }
        throw new AssertionError("It never comes to an end");
    }

    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (IllegalStateException died) {
            assertThat(died).hasMessageContaining("the node dies");
        }
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }
}
