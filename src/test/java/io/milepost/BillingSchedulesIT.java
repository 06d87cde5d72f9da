package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.invoice.BillEndedPeriod;
import io.milepost.schedule.BillPeriod;
import io.milepost.schedule.ScheduleKey;
import io.milepost.workflow.reconciliation.Reconcile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

/** Schedules bill each period once, in order, whatever happens to their timers, their process or the node. */
@RunningMilepost
@ClockStandsAt("2026-11-24T09:00:00Z")
class BillingSchedulesIT {
    /** A Tuesday, ten in the morning in Hamburg. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Reconcile reconcile;

    @Autowired
    private BillPeriod billPeriod;

    @MockitoSpyBean
    private BillEndedPeriod billEndedPeriod;

    private final String project =
            "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @DynamicPropertySource
    static void manyCalls(DynamicPropertyRegistry registry) {
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
    }

    @BeforeEach
    void tuesday() {
        clock.moveTo(TUESDAY);
        aProject();
    }

    @Test
    void aRetainerBillsItselfMonthByMonthAndEachDraftSaysWhy() {
        JsonNode proposed = post("maya", "/preview", "{\"project\": \"%s\"}".formatted(project))
                .json();
        assertThat(proposed.at("/rhythm/inWords").asText()).isEqualTo("every month, in arrears");
        assertThat(proposed.at("/rhythm/startsOn").asText()).isEqualTo("2026-11-01");
        assertThat(proposed.at("/periods").findValuesAsText("billingDay"))
                .startsWith("2026-12-01", "2027-01-04", "2027-02-01");
        assertThat(proposed.path("due").asInt()).isZero();
        hours("2026-11-05", 120);

        assertThat(post("maya", "", "{\"project\": \"%s\", \"code\": \"RET-1\"}".formatted(project))
                        .status())
                .isEqualTo(201);
        work();
        assertThat(invoices()).isEmpty();
        assertThat(schedule().at("/upcoming/0/fee").asText()).isEqualTo("900.00");
        clock.moveTo(Instant.parse("2026-12-01T04:59:59Z"));
        work();
        assertThat(invoices()).isEmpty();
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();

        assertThat(keys()).containsExactly(project + "/RET-1/2026-11");
        JsonNode draft = invoices().get(0);
        assertThat(draft.path("net").asText()).isEqualTo("1100.00");
        assertThat(timeline(draft))
                .contains("Billing period ended")
                .contains("1 Nov 2026 – 30 Nov 2026 of %s/RET-1. Billing day 1 Dec 2026.".formatted(project));
        JsonNode billed = schedule().at("/periods/0");
        assertThat(billed.path("state").asText()).isEqualTo("BILLED");
        assertThat(billed.path("invoiceId").asText()).isEqualTo(draft.path("id").asText());
        assertThat(billed.path("why").asText()).isEqualTo("Billing day 1 Dec 2026");
        assertThat(new PeoplesTasks(port).find("maya", "Retained " + project)).isPresent();
        assertThat(mails()).isEmpty();
    }

    @Test
    void twoMonthsDownAreCaughtUpInOrderEachWithItsOwnPeriodAndOneNotice() {
        begin("\"code\": \"RET-1\"");
        clock.moveTo(Instant.parse("2027-02-03T09:00:00Z"));
        hours("2026-11-05", 60);
        hours("2026-12-05", 120);
        hours("2027-01-05", 180);
        work();

        assertThat(keys())
                .containsExactly(project + "/RET-1/2026-11", project + "/RET-1/2026-12", project + "/RET-1/2027-01");
        assertThat(invoices().stream().map(each -> each.path("net").asText()))
                .containsExactly("1000.00", "1100.00", "1200.00");
        assertThat(schedule().at("/periods").findValuesAsText("why"))
                .containsExactly(
                        "Caught up: its billing day was 1 Feb 2027",
                        "Caught up: its billing day was 4 Jan 2027",
                        "Caught up: its billing day was 1 Dec 2026");
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0))
                .contains(
                        "1 Nov 2026 – 30 Nov 2026", "1 Jan 2027 – 31 Jan 2027", "Caught up: its billing day was 4 Jan");
        clock.moveTo(Instant.parse("2027-03-01T05:00:00Z"));
        work();
        assertThat(keys()).hasSize(4);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whatIsPausedOrSkippedStaysUnbilledAndComesWithTheNextInvoice() {
        begin("\"code\": \"RET-1\"");
        hours("2026-11-05", 60);
        work();
        assertThat(change("maya", "pause", "{\"why\": \"\"}").status()).isEqualTo(422);
        assertThat(change("maya", "pause", "{\"why\": \"Budget\", \"resumesOn\": \"2026-12-15\"}")
                        .status())
                .isEqualTo(200);
        assertThat(change("maya", "pause", "{\"why\": \"Budget\"}").status()).isEqualTo(409);
        work();
        clock.moveTo(Instant.parse("2026-12-02T09:00:00Z"));
        work();
        assertThat(keys()).isEmpty();
        assertThat(schedule().at("/upcoming/0/standing").asText()).isEqualTo("PAUSED");
        clock.moveTo(Instant.parse("2026-12-15T09:00:00Z"));
        work();
        assertThat(keys()).isEmpty();
        assertThat(schedule().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(schedule().at("/periods/0/state").asText()).isEqualTo("PAUSED");
        assertThat(schedule().at("/periods/0/why").asText()).isEqualTo("Paused since 24 Nov 2026: Budget");

        assertThat(change("maya", "skip", "{\"why\": \"Holidays\", \"periods\": [\"2026-12-02\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(change("maya", "skip", "{\"why\": \"Holidays\"}").status()).isEqualTo(200);
        assertThat(schedule().at("/upcoming/0/standing").asText()).isEqualTo("SKIPPED");
        assertThat(schedule().at("/upcoming/0").has("fee")).isFalse();
        assertThat(schedule().at("/upcoming/1/fee").asText()).isEqualTo("2700.00"); // November was paused
        assertThat(change("felix", "skip", "{\"why\": \"More\", \"periods\": [\"2027-02-01\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(change("felix", "skip", "{\"why\": \"More\", \"periods\": [null]}")
                        .status())
                .isEqualTo(422);
        assertThat(change("maya", "skip", "{\"takeBack\": true, \"periods\": [\"2027-02-01\"]}")
                        .status())
                .isEqualTo(200);
        clock.moveTo(Instant.parse("2027-01-04T09:00:00Z"));
        work();
        assertThat(keys()).isEmpty();
        assertThat(change("maya", "skip", "{\"takeBack\": true, \"periods\": [\"2026-12-01\"]}")
                        .status())
                .isEqualTo(409);
        clock.moveTo(Instant.parse("2027-02-01T05:00:00Z"));
        work();
        assertThat(keys()).containsExactly(project + "/RET-1/2027-01");
        assertThat(invoices().get(0).path("net").asText()).isEqualTo("2800.00"); // three fees and an hour
        clock.moveTo(Instant.parse("2027-03-01T05:00:00Z"));
        work();
        assertThat(keys()).hasSize(2);
    }

    @Test
    void itEndsOnADayAndBillsThePeriodUpToIt() {
        begin("\"code\": \"RET-1\"");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();
        assertThat(change("maya", "end", "{}").status()).isEqualTo(422);
        assertThat(change("maya", "end", "{\"lastDay\": \"2026-11-20\"}").body())
                .contains("is billed already, so it can't end before 30 Nov 2026");
        assertThat(change("maya", "end", "{\"lastDay\": \"2026-12-10\"}").status())
                .isEqualTo(200);
        clock.moveTo(Instant.parse("2026-12-11T05:00:00Z"));
        work();
        assertThat(schedule().at("/periods").findValuesAsText("businessKey"))
                .containsExactly(project + "/RET-1/2026-12-01", project + "/RET-1/2026-11");
        assertThat(schedule().at("/periods/0/to").asText()).isEqualTo("2026-12-10");
        assertThat(schedule().at("/periods/0/state").asText()).isEqualTo("NOTHING_TO_BILL");
        assertThat(schedule().path("state").asText()).isEqualTo("ENDED");
        assertThat(processes("billing-cycle", project + "/RET-1/schedule")).isZero();
        assertThat(change("maya", "pause", "{\"why\": \"Too late\"}").status()).isEqualTo(409);
        clock.moveTo(Instant.parse("2027-06-01T05:00:00Z"));
        work();
        reconcile.reconcile();
        work();
        assertThat(schedule().path("periods")).hasSize(2);
    }

    @Test
    void firedFiftyTimesAtOnceAPeriodIsBilledOnce() throws Exception {
        begin("\"code\": \"RET-1\"");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        Job timer = jobs("billing-cycle").get(0);

        inParallel(
                50,
                () -> execute(timer),
                () -> billPeriod.bill(new ScheduleKey(project, "RET-1")).isPresent());
        work();

        assertThat(keys()).containsExactly(project + "/RET-1/2026-11");
        assertThat(jdbc.queryForObject(
                        "select count(*) from billing_trigger where project_code = ?", Integer.class, project))
                .isEqualTo(1);
        assertThat(processes("invoice-lifecycle", project + "/RET-1/2026-11")).isEqualTo(1);
        assertThat(processes("billing-cycle", project + "/RET-1/schedule")).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesNothingAndThePeriodIsBilledAgain() {
        begin("\"code\": \"RET-1\"");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        doAnswer(call -> {
                    call.callRealMethod();
                    throw new IllegalStateException("the node dies");
                })
                .when(dying())
                .bill(any());
        work();
        assertThat(keys()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from scheduled_period where project_code = ?", Integer.class, project))
                .isZero();
        assertThat(processes("invoice-lifecycle", project + "/RET-1/2026-11")).isZero();
        doCallRealMethod().when(dying()).bill(any());
        clock.moveTo(Instant.parse("2026-12-01T05:02:00Z"));
        work();
        assertThat(keys()).containsExactly(project + "/RET-1/2026-11");
    }

    @Test
    void moreThanAnybodyExpectsStopsItUntilAccountingSaysSo() {
        begin("\"code\": \"RET-1\", \"every\": 1, \"unit\": \"week\", \"startsOn\": \"2026-08-03\"");
        work();
        assertThat(keys()).isEmpty();
        assertThat(schedule().path("state").asText()).isEqualTo("STOPPED");
        assertThat(schedule().path("stoppedWhy").asText()).contains("16 periods are due at once");
        assertThat(change("maya", "resume", "{}").status()).isEqualTo(409);
        PeoplesTasks tasks = new PeoplesTasks(port);
        String name = "Check billing schedule " + project;
        assertThat(tasks.find("maya", name)).isEmpty();
        JsonNode task = tasks.find("felix", name).orElseThrow();
        assertThat(complete("felix", task, "{}").status()).isGreaterThanOrEqualTo(400);
        assertThat(complete("felix", task, "{\"scheduleDecision\": {\"value\": \"go-on\"}}")
                        .status())
                .isEqualTo(204);
        work();
        assertThat(schedule().path("periods")).hasSize(16);
        assertThat(schedule().path("state").asText()).isEqualTo("ACTIVE");

        jdbc.update("delete from scheduled_period where project_code = ? and period_from < '2026-08-20'", project);
        assertThat(billPeriod.bill(new ScheduleKey(project, "RET-1"))).isEmpty();
        assertThat(schedule().path("state").asText()).isEqualTo("STOPPED");
        assertThat(schedule().path("stoppedWhy").asText()).contains("as many as were expected");
    }

    @Test
    void aLostProcessIsGivenBackAndALostMessageMadeUpFor() {
        begin("\"code\": \"RET-1\"");
        work();
        endProcess();
        reconcile.reconcile();
        reconcile.reconcile();
        work();
        assertThat(processes("billing-cycle", project + "/RET-1/schedule")).isEqualTo(1);
        jdbc.update(
                "update billing_schedule set ends_on = '2026-11-10', to_plan = true, expected_on = null, expected = null, fired = null where project_code = ?",
                project);
        reconcile.reconcile();
        work();
        assertThat(schedule().at("/periods/0/businessKey").asText()).isEqualTo(project + "/RET-1/2026-11-01");
        assertThat(schedule().path("state").asText()).isEqualTo("ENDED");
    }

    @Test
    void aLostTimerIsMadeUpFor() {
        begin("\"code\": \"RET-1\"");
        hours("2026-11-05", 60);
        jdbc.queryForList(
                        "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_"
                                + " where p.BUSINESS_KEY_ = ?",
                        String.class,
                        project + "/RET-1/schedule")
                .forEach(management::deleteJob);
        clock.moveTo(Instant.parse("2026-12-01T05:10:00Z"));
        reconcile.reconcile();
        work();
        assertThat(keys()).isEmpty();
        clock.moveTo(Instant.parse("2026-12-01T05:16:00Z"));
        reconcile.reconcile();
        work();
        assertThat(keys()).containsExactly(project + "/RET-1/2026-11");
    }

    @Test
    void aTermAloneIsBilled() {
        done(as("felix").put("/api/projects/" + project + "/terms/EXTRA", """
                {"kind": "time-and-material", "tasks": ["Extra"]}"""));
        done(as("tracker").post("/api/time-entries", """
                [{"source": "tracker", "id": "%1$s-x", "project": "%1$s", "person": "maya", "role": "Engineer",
                  "task": "Extra", "date": "2026-11-05", "minutes": 60, "description": "Work"}]""".formatted(project)));
        hours("2026-11-06", 120);
        begin("\"code\": \"EXTRA\", \"term\": \"EXTRA\"");
        begin("\"code\": \"RET-1\", \"term\": \"CARE\"");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();

        assertThat(keys()).containsExactly(project + "/EXTRA/2026-11", project + "/RET-1/2026-11");
        assertThat(invoices().stream().map(each -> each.path("net").asText())).containsExactly("100.00", "1100.00");
    }

    @Test
    void whoMayNotIsToldSoAndWhatIsWrongIsSaid() {
        String body = "{\"project\": \"%s\"}".formatted(project);
        assertThat(post("omar", "", body).status()).isEqualTo(404);
        assertThat(post("omar", "/preview", body).status()).isEqualTo(404);
        assertThat(post("greta", "", body).status()).isEqualTo(403);
        assertThat(post("lena", "", body).status()).isEqualTo(403);
        assertThat(post("tracker", "", body).status()).isEqualTo(403);
        assertThat(post("maya", "", "{}").status()).isEqualTo(422);
        assertThat(post("maya", "", with("\"unit\": \"day\"")).body()).contains("week, month, quarter, year");
        assertThat(post("maya", "", with("\"day\": 32")).status()).isEqualTo(422);
        assertThat(post("maya", "", with("\"every\": 0")).status()).isEqualTo(422);
        assertThat(post("maya", "", with("\"code\": \"no/slash\"")).status()).isEqualTo(422);
        assertThat(post("maya", "", with("\"term\": \"NONE\"")).status()).isEqualTo(422);
        assertThat(post("maya", "", with("\"startsOn\": \"2026-12-01\", \"endsOn\": \"2026-11-01\""))
                        .status())
                .isEqualTo(422);
        assertThat(post("maya", "", with("\"unit\": \"week\", \"lastBusinessDay\": true"))
                        .status())
                .isEqualTo(422);
        Caller maya = as("maya");
        assertThat(maya.postOnce("/api/billing-schedules", "key-" + project, body)
                        .status())
                .isEqualTo(201);
        assertThat(maya.postOnce("/api/billing-schedules", "key-" + project, body)
                        .status())
                .isEqualTo(201);
        assertThat(post("maya", "", body).body()).contains(project + "/CYCLE-1 bills the same already");
        assertThat(post("maya", "", with("\"term\": \"CARE\"")).body())
                .contains(project + "/CYCLE-1 bills everything that is open, term CARE included");
        assertThat(as("omar")
                        .get("/api/billing-schedules/" + project + "/CYCLE-1")
                        .status())
                .isEqualTo(404);
        assertThat(as("maya")
                        .get("/api/billing-schedules/" + project + "/CYCLE-9")
                        .status())
                .isEqualTo(404);
        assertThat(as("greta").get("/api/billing-schedules").json().findValuesAsText("project"))
                .contains(project);
        assertThat(as("omar").get("/api/billing-schedules").json().findValuesAsText("project"))
                .doesNotContain(project);
        assertThat(as("tracker").get("/api/billing-schedules").status()).isEqualTo(403);
        assertThat(change("greta", "pause", "{\"why\": \"X\"}", "CYCLE-1").status())
                .isEqualTo(403);
        assertThat(as("maya")
                        .get("/api/billing-schedules/upcoming?days=40")
                        .json()
                        .findValuesAsText("billingDay"))
                .contains("2026-12-01");
        assertThat(as("maya").get("/api/billing-schedules/upcoming?days=-1").status())
                .isEqualTo(400);
        assertThat(as("maya").get("/api/billing-schedules/upcoming.csv").body())
                .contains("2026-12-01,2026-11-01,2026-11-30," + project);
    }

    @Test
    void inTasklistTheManagerSchedulesAndChangesByTheStartForms() {
        assertThat(start("omar", "billing-cycle", "{\"projectCode\": {\"value\": \"%s\"}}".formatted(project))
                        .status())
                .isIn(403, 500);
        assertThat(start(
                                "maya",
                                "billing-cycle",
                                "{\"projectCode\": {\"value\": \"%s\"}, \"rhythmUnit\": {\"value\": \"x\"}}"
                                        .formatted(project))
                        .message())
                .contains("week, month, quarter or year");
        assertThat(start("maya", "billing-cycle", """
                {"projectCode": {"value": "%s"}, "scheduleCode": {"value": "RET-1"}, "rhythmEvery": {"value": "2"},
                 "rhythmUnit": {"value": "week"}, "billedIn": {"value": "advance"}, "startsOn": {"value": "2026-11-26"}}""".formatted(project)).status())
                .isEqualTo(200);
        work();
        assertThat(schedule().at("/rhythm/inWords").asText()).isEqualTo("every 2 weeks, in advance");
        assertThat(start("maya", "schedule-change", """
                {"billingSchedule": {"value": "%s/RET-1"}, "scheduleChange": {"value": "pause"},
                 "changeWhy": {"value": "Budget"}}""".formatted(project)).status())
                .isEqualTo(200);
        assertThat(start("omar", "schedule-change", """
                {"billingSchedule": {"value": "%s/RET-1"}, "scheduleChange": {"value": "resume"}}""".formatted(project)).status())
                .isNotEqualTo(200);
        work();
        assertThat(schedule().path("state").asText()).isEqualTo("PAUSED");
        clock.moveTo(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(start("maya", "schedule-change", """
                {"billingSchedule": {"value": "%s/RET-1"}, "scheduleChange": {"value": "resume"}}""".formatted(project)).status())
                .isEqualTo(200);
        work();
        assertThat(keys()).isEmpty();
        assertThat(schedule().at("/periods/0/state").asText()).isEqualTo("PAUSED");
        clock.moveTo(Instant.parse("2026-12-10T05:00:00Z"));
        work();
        assertThat(schedule().at("/periods/0/businessKey").asText()).isEqualTo(project + "/RET-1/2026-12-10");
        assertThat(processes("billing-cycle", project + "/RET-1/schedule")).isEqualTo(1);
    }

    /** Behind the proxy, which asks for a transaction. */
    @Test
    void itsFeeChangesFromADayOnAndItsRetainerEndsWithIt() {
        begin("\"code\": \"RET-1\"");
        String change = """
                {"billingSchedule": {"value": "%s/RET-1"}, "scheduleChange": {"value": "fee"}, "changeDay": {"value": "%s"},
                 "changedFee": {"value": "%s"}, "changedHours": {"value": "5"}}""";
        assertThat(start("omar", "schedule-change", change.formatted(project, "2026-11-16", "1200"))
                        .status())
                .isNotEqualTo(200);
        assertThat(start("maya", "schedule-change", change.formatted(project, "2026-11-16", "1,200"))
                        .message())
                .contains("The fee must be a number like 1500.00.");
        assertThat(start("maya", "schedule-change", change.formatted(project, "2026-11-16", "1200"))
                        .status())
                .isEqualTo(200);
        assertThat(schedule().at("/upcoming/0/fee").asText()).isEqualTo("1050.00");
        assertThat(schedule().at("/upcoming/1/fee").asText()).isEqualTo("1200.00");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();
        assertThat(invoices().get(0).path("net").asText()).isEqualTo("1050.00");

        assertThat(change("maya", "fee", "{\"from\": \"2026-12-01\"}").status()).isEqualTo(422);
        assertThat(change("maya", "fee", "{\"from\": \"2026-12-01\", \"fee\": 1, \"term\": \"NONE\"}")
                        .body())
                .contains("Say which retainer: CARE.");
        assertThat(change("maya", "fee", "{\"from\": \"2026-12-01\", \"fee\": 1240}")
                        .status())
                .isEqualTo(200);
        assertThat(change("maya", "end", "{\"lastDay\": \"2026-12-10\", \"retainersToo\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(schedule().at("/changes").toString())
                .contains("CARE from 16 Nov 2026 on: fee 1200, 300 minutes included");
        clock.moveTo(Instant.parse("2027-02-01T05:00:00Z"));
        work();
        assertThat(invoices()).hasSize(2);
        assertThat(invoices().get(1).path("net").asText()).isEqualTo("400.00");
        assertThat(schedule().path("state").asText()).isEqualTo("ENDED");
    }

    @Test
    void aRetainerThatEndedWithItsScheduleMovesWithALaterEnd() {
        begin("\"code\": \"RET-1\"");
        assertThat(change("maya", "end", "{\"lastDay\": \"2026-12-10\", \"retainersToo\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(change("maya", "end", "{\"lastDay\": \"2026-12-31\", \"retainersToo\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(schedule().at("/changes").toString()).contains("Ends on 31 Dec 2026, with CARE");
        assertThat(post("maya", "/preview", with("\"startsOn\": \"2027-01-01\""))
                        .body())
                .contains("It bills no fee: retainer CARE ended on 31 Dec 2026");
        begin("\"code\": \"RET-2\", \"startsOn\": \"2027-01-01\"");
        assertThat(change("maya", "end", "{\"lastDay\": \"2027-01-31\"}").body())
                .contains(project + "/RET-2 bills the same already");
        clock.moveTo(Instant.parse("2027-01-04T05:00:00Z"));
        work();

        assertThat(invoices().stream()
                        .map(invoice -> invoice.path("net").asText())
                        .toList())
                .containsExactly("900.00", "900.00");
    }

    @Test
    void itsFirstPeriodTellsAFeeOfBeforeThatNobodyHasBilled() {
        begin("\"code\": \"RET-1\", \"startsOn\": \"2026-12-01\"");
        assertThat(schedule().at("/upcoming/0/fee").asText()).isEqualTo("1800.00"); // November, too
        assertThat(schedule().at("/upcoming/1/fee").asText()).isEqualTo("900.00");

        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        done(as("maya").post("/api/projects/" + project + "/invoices", "{}"));
        work();

        assertThat(invoices().get(0).path("net").asText()).isEqualTo("900.00");
        assertThat(schedule().at("/upcoming/0/fee").asText()).isEqualTo("900.00");
    }

    @Test
    void withoutAnExchangeRateADraftForApprovalStaysWithItsManagerAndSaysSo() {
        String swedish = project + "S";
        done(as("felix").put("/api/projects/" + swedish, """
                {"name": "Retained %s", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "SEK"}""".formatted(swedish)));
        done(as("felix").put("/api/projects/" + swedish + "/terms/CARE", """
                {"kind": "retainer", "fee": "900.00", "period": "month", "startsOn": "2026-11-01"}"""));
        done(as("maya").post("/api/billing-schedules", """
                {"project": "%s", "code": "RET-1", "mode": "approval"}""".formatted(swedish)));
        work();
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();

        JsonNode draft =
                as("greta").get("/api/invoices?project=" + swedish).json().at("/items/0");
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(timeline(draft)).contains("Left to the project manager").contains("exchange rate");
    }

    @Test
    void aDraftIsSubmittedByItselfWhenItsEditingDaysAreOver() {
        begin("\"code\": \"RET-1\", \"mode\": \"draft\", \"editingDays\": 2");
        assertThat(schedule().path("handling").asText())
                .isEqualTo("a draft for the project manager, submitted by itself after 2 business days");
        hours("2026-11-05", 120);
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();
        JsonNode task = new PeoplesTasks(port).await("maya", "Retained " + project);
        assertThat(task.path("due").asText()).startsWith("2026-12-03");
        clock.moveTo(Instant.parse("2026-12-03T04:00:00Z"));
        work();
        assertThat(states()).containsExactly("DRAFT");
        clock.moveTo(Instant.parse("2026-12-03T12:00:00Z"));
        work();

        assertThat(states()).containsExactly("IN_APPROVAL");
        assertThat(new PeoplesTasks(port).find("maya", "Draft invoice for Retained " + project))
                .isEmpty();
        assertThat(new PeoplesTasks(port).find("lena", "Retained " + project)).isPresent();
        assertThat(timeline(invoices().get(0))).contains("Submitted for approval");
    }

    @Test
    void aDraftThatIsNotInOrderStaysWithItsManagerAndSaysWhy() {
        begin("\"code\": \"RET-1\", \"mode\": \"automatic\"");
        done(as("tracker").post("/api/time-entries", """
                [{"source": "tracker", "id": "%1$s-diver", "project": "%1$s", "person": "maya", "role": "Diver",
                  "date": "2026-11-05", "minutes": 60, "description": "Nobody agreed a rate"}]""".formatted(project)));
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();

        assertThat(states()).containsExactly("DRAFT");
        assertThat(timeline(invoices().get(0)))
                .contains("Left to the project manager")
                .contains("rate");
        JsonNode task = new PeoplesTasks(port).await("maya", "Retained " + project);
        assertThat(task.path("assignee").asText()).isEqualTo("maya");
    }

    @Test
    void straightToApprovalSomebodySeesItAndByItselfOnlyWherePolicyAsksNobody() {
        begin("\"code\": \"RET-1\", \"mode\": \"approval\"");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();
        assertThat(states()).containsExactly("DRAFT"); // 900.00 net: the policy would ask nobody
        assertThat(timeline(invoices().get(0))).contains("nobody would have seen it");
        clock.moveTo(Instant.parse("2026-12-10T09:00:00Z"));
        hours("2026-12-05", 120);
        clock.moveTo(Instant.parse("2027-01-04T05:00:00Z"));
        work();
        assertThat(states()).containsExactly("DRAFT", "IN_APPROVAL");
        assertThat(post("maya", "", with("\"code\": \"RET-2\", \"mode\": \"later\""))
                        .status())
                .isEqualTo(422);
        assertThat(post("maya", "", with("\"code\": \"RET-2\", \"mode\": \"approval\", \"editingDays\": 3"))
                        .body())
                .contains("A draft has 1 to 60 editing days; the other modes have none.");
    }

    @Test
    void whatNobodyIsAskedAboutGoesOutByItself() {
        begin("\"code\": \"RET-1\", \"mode\": \"automatic\"");
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();
        assertThat(states()).containsExactly("ISSUED");
        clock.moveTo(Instant.parse("2026-12-10T09:00:00Z"));
        hours("2026-12-05", 120);
        clock.moveTo(Instant.parse("2027-01-04T05:00:00Z"));
        work();
        assertThat(states()).containsExactly("ISSUED", "IN_APPROVAL");
    }

    @Test
    void whatBecomesOfDraftsChangesAndOneThatWaitsStaysWithItsManager() {
        begin("\"code\": \"RET-1\", \"editingDays\": 2");
        hours("2026-11-05", 120);
        clock.moveTo(Instant.parse("2026-12-01T05:00:00Z"));
        work();
        String drafts = """
                {"billingSchedule": {"value": "%s/RET-1"}, "scheduleChange": {"value": "drafts"}%s}""";
        assertThat(start(
                                "omar",
                                "schedule-change",
                                drafts.formatted(project, ", \"draftMode\": {\"value\": \"draft\"}"))
                        .status())
                .isNotEqualTo(200);
        assertThat(start("maya", "schedule-change", drafts.formatted(project, ""))
                        .message())
                .contains("Say what becomes of drafts");
        assertThat(start(
                                "maya",
                                "schedule-change",
                                drafts.formatted(project, ", \"draftMode\": {\"value\": \"draft\"}"))
                        .status())
                .isEqualTo(200);
        clock.moveTo(Instant.parse("2026-12-03T12:00:00Z"));
        work();
        assertThat(states()).containsExactly("DRAFT");
        assertThat(timeline(invoices().get(0))).contains("changed meanwhile: drafts are the project manager's");

        assertThat(change("maya", "handling", "{\"mode\": \"automatic\", \"editingDays\": 2}")
                        .status())
                .isEqualTo(422);
        assertThat(change("maya", "handling", "{\"mode\": \"automatic\"}").status())
                .isEqualTo(200);
        assertThat(schedule().path("mode").asText()).isEqualTo("automatic");
        assertThat(schedule().at("/changes").toString())
                .contains("Drafts from now on: by itself, where the approval policy asks nobody");
        clock.moveTo(Instant.parse("2026-12-10T09:00:00Z"));
        hours("2026-12-05", 120);
        clock.moveTo(Instant.parse("2027-01-04T05:00:00Z"));
        work();
        assertThat(states()).containsExactly("DRAFT", "IN_APPROVAL");
        assertThat(change("maya", "end", "{\"lastDay\": \"2026-12-31\"}").status())
                .isEqualTo(200);
        work();
        assertThat(change("maya", "handling", "{}").status()).isEqualTo(409);
    }

    private List<String> states() {
        return invoices().stream()
                .map(invoice -> invoice.path("state").asText())
                .toList();
    }

    private BillEndedPeriod dying() {
        return AopTestUtils.getUltimateTargetObject(billEndedPeriod);
    }

    private void aProject() {
        done(as("felix").put("/api/projects/" + project, """
                {"name": "Retained %s", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(project)));
        done(as("felix").put("/api/projects/" + project + "/terms/CARE", """
                {"kind": "retainer", "fee": "900.00", "period": "month", "startsOn": "2026-11-01"}"""));
        done(as("felix").put("/api/rate-cards/" + project, """
                {"scope": "project", "ref": "%s", "currency": "EUR",
                 "rates": [{"role": "Engineer", "unitPrice": "100.00", "from": "2020-01-01"}]}""".formatted(project)));
    }

    private void hours(String date, int minutes) {
        done(as("tracker").post("/api/time-entries", """
                [{"source": "tracker", "id": "%s-%s", "project": "%s", "person": "maya", "role": "Engineer",
                  "date": "%s", "minutes": %d, "description": "Work"}]""".formatted(project, date, project, date, minutes)));
    }

    private void begin(String fields) {
        var made = post("maya", "", with(fields));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        work();
    }

    private String with(String fields) {
        return "{\"project\": \"%s\", %s}".formatted(project, fields);
    }

    private Caller.Answer post(String person, String path, String body) {
        return as(person).post("/api/billing-schedules" + path, body);
    }

    private Caller.Answer change(String person, String what, String body) {
        return change(person, what, body, "RET-1");
    }

    private Caller.Answer change(String person, String what, String body, String code) {
        return post(person, "/" + project + "/" + code + "/" + what, body);
    }

    private Caller.Answer start(String person, String model, String variables) {
        return as(person)
                .post(
                        "/engine-rest/process-definition/key/" + model + "/submit-form",
                        "{\"variables\": " + variables + "}");
    }

    private Caller.Answer complete(String person, JsonNode task, String variables) {
        return as(person)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        "{\"variables\": " + variables + "}");
    }

    private JsonNode schedule() {
        return as("greta").get("/api/billing-schedules/" + project + "/RET-1").json();
    }

    /** In the order in which they began. */
    private List<JsonNode> invoices() {
        List<JsonNode> drafts = new ArrayList<>();
        as("greta").get("/api/invoices?project=" + project).json().path("items").forEach(drafts::add);
        drafts.sort(java.util.Comparator.comparing(this::key));
        return drafts;
    }

    private List<String> keys() {
        return invoices().stream().map(this::key).toList();
    }

    private String key(JsonNode invoice) {
        return jdbc.queryForObject(
                "select business_key from invoice where id = ?",
                String.class,
                invoice.path("id").asText());
    }

    private String timeline(JsonNode draft) {
        return as("greta")
                .get("/api/invoices/" + draft.path("id").asText() + "/timeline")
                .body();
    }

    private List<String> mails() {
        return jdbc.queryForList("select body from notice where schedule_key = ?", String.class, project + "/RET-1");
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

    private List<Job> jobs(String model) {
        return management.createJobQuery().executable().processDefinitionKey(model).list().stream()
                .filter(job -> jdbc.queryForObject(
                                "select count(*) from ACT_RU_EXECUTION where PROC_INST_ID_ = ? and BUSINESS_KEY_ like ?",
                                Integer.class,
                                job.getProcessInstanceId(),
                                project + "/%")
                        > 0)
                .toList();
    }

    /** As the job executor would, which loses where somebody else is faster, and tries again where a step fails. */
    private boolean execute(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException | ConcurrencyFailureException lost) {
            return false;
        } catch (ProcessEngineException | NullPointerException | IllegalStateException gone) {
            assertThat(gone).hasMessageMatching("(?s).*(No job found|Cannot find execution|the node dies).*");
            return false;
        }
    }

    private void endProcess() {
        jdbc.queryForList(
                        "select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?",
                        String.class,
                        project + "/RET-1/schedule")
                .forEach(instance -> assertThat(as("ada")
                                .delete("/engine-rest/process-instance/" + instance)
                                .status())
                        .isEqualTo(204));
    }

    private int processes(String model, String key) {
        return jdbc.queryForObject(
                "select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                        + " where e.PARENT_ID_ is null and d.KEY_ = ? and e.BUSINESS_KEY_ = ?",
                Integer.class,
                model,
                key);
    }

    @SafeVarargs
    private static void inParallel(int times, Callable<Boolean>... calls) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var unused = threads.invokeAll(IntStream.range(0, times)
                    .mapToObj(i -> calls[i % calls.length])
                    .collect(Collectors.toList()));
        } finally {
            threads.shutdown();
        }
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }
}
