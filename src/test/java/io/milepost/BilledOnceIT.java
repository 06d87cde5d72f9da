package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.invoice.BillingTriggers;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectBillableWork;
import io.milepost.invoice.CollectedWork;
import io.milepost.invoice.DraftEdit;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.DraftSheet;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ItemTaken;
import io.milepost.invoice.RegisterRequest;
import io.milepost.invoice.SaveDraft;
import io.milepost.invoice.ViewDraft;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.ImportedRow;
import io.milepost.project.ItemKey;
import io.milepost.project.LineGrouping;
import io.milepost.project.MilestonePlan;
import io.milepost.project.PlanMilestone;
import io.milepost.project.ProjectDetails;
import io.milepost.project.ReachMilestone;
import io.milepost.project.RegisterProject;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** However many ask at once, a milestone starts one process and an hour is on one invoice. */
@RunningMilepost
class BilledOnceIT {
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private RegisterProject registerProject;

    @Autowired
    private PlanMilestone planMilestone;

    @Autowired
    private ReachMilestone reachMilestone;

    @Autowired
    private ImportTimeEntries importTimeEntries;

    @Autowired
    private RegisterRequest registerRequest;

    @Autowired
    private CollectBillableWork collect;

    @Autowired
    private BillingTriggers triggers;

    @Autowired
    private ViewDraft viewDraft;

    @Autowired
    private SaveDraft saveDraft;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String project;

    @BeforeEach
    void aProject() {
        project = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        registerProject.register(
                project,
                new ProjectDetails("Quay wall", "HAFENBAU", "maya", "lena", "EUR", null, null, LineGrouping.ROLE));
    }

    @Test
    void aMilestoneReachedAHundredTimesInParallelStartsOneProcess() throws Exception {
        planMilestone.plan(project, "M1", new MilestonePlan("Done", new BigDecimal("5000.00"), null, null));

        List<Boolean> first = inParallel(100, () -> reachMilestone.reach(project, "M1", TODAY));

        assertThat(first).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(project + "/M1")
                        .list())
                .hasSize(1);
    }

    @Test
    void aHundredCallsInParallelAreAnsweredOnceWith202AndThenWith200AndTheSameBody() throws Exception {
        planMilestone.plan(project, "M1", new MilestonePlan("Done", new BigDecimal("5000.00"), null, null));
        String path = "/api/projects/" + project + "/milestones/M1/reached";
        String body = "{\"date\": \"" + TODAY + "\"}";

        List<Caller.Answer> answers =
                inParallel(100, () -> Caller.basic(port, "tracker").post(path, body));

        assertThat(answers)
                .extracting(Caller.Answer::status)
                .containsOnly(202, 200)
                .containsOnlyOnce(202);
        assertThat(answers.stream().map(Caller.Answer::json).distinct()).hasSize(1);
        String contradiction = "{\"date\": \"" + TODAY.minusDays(1) + "\"}";
        assertThat(Caller.basic(port, "tracker").post(path, contradiction).status())
                .isEqualTo(409);
    }

    @Test
    void ofTwoRequestsOverTheSameHoursTheSecondHasNothingToBillAndNamesTheFirst() {
        recordHours(3);
        BusinessKey first = registerRequest.register(project, TODAY, "maya");
        BusinessKey second = registerRequest.register(project, TODAY, "maya");

        assertThat(collect.collect(first, "p1").anythingToBill()).isTrue();
        assertThat(collect.collect(second, "p2").anythingToBill()).isFalse();

        assertThat(triggers.findById(second.value()).orElseThrow().outcome())
                .isEqualTo("Nothing to bill: everything open is already on the draft of %s.".formatted(first));
    }

    @Test
    void sixteenRequestsAtOnceShareTheHoursWithoutAnyOfThemTwice() throws Exception {
        recordHours(40);
        List<BusinessKey> keys = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            keys.add(registerRequest.register(project, TODAY, "maya"));
        }
        var next = keys.iterator();

        List<CollectedWork> collected = inParallel(16, () -> {
            BusinessKey key;
            synchronized (next) {
                key = next.next();
            }
            return collect.collect(key, key.value());
        });

        assertThat(collected).filteredOn(CollectedWork::anythingToBill).hasSize(1);
        assertThat(liveAllocations()).isEqualTo(40);
    }

    @Test
    void sixteenDraftsThatWantTheSameHourGiveItToOneAndTheOthersNameIt() throws Exception {
        recordHours(1);
        ItemKey hour = ItemKey.time("test", project + "-0");
        List<InvoiceId> drafts = draftsOfTheSameProject(16);
        var next = drafts.iterator();

        List<String> outcomes = inParallel(16, () -> {
            InvoiceId draft;
            synchronized (next) {
                draft = next.next();
            }
            return tick(draft, hour);
        });

        assertThat(outcomes).filteredOn("taken"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("taken"))
                .allSatisfy(outcome -> assertThat(outcome).startsWith("Already on the draft of " + project + "/M"));
        assertThat(liveAllocations("time:test:" + project + "-0#0")).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesASecondLiveAllocation() {
        recordHours(1);
        collect.collect(registerRequest.register(project, TODAY, "maya"), "p1");
        String portion = "time:test:" + project + "-0#0";

        assertThatThrownBy(() -> jdbc.update(
                        "insert into allocation (invoice_id, portion_id, live_portion, state, size, net, author, stale,"
                                + " changed_at, version) values ('other', ?, ?, 'RESERVED', 60, 1, 'x', false, now(6), 0)",
                        portion,
                        portion))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void aSecondProcessWithTheSameKeyIsRefusedAndTheSameOneMayAskAgain() {
        recordHours(1);
        BusinessKey key = registerRequest.register(project, TODAY, "maya");
        CollectedWork once = collect.collect(key, "p1");

        assertThat(collect.collect(key, "p1")).isEqualTo(once);
        assertThatThrownBy(() -> collect.collect(key, "p2")).hasMessageContaining("another process already");
    }

    /** A draft each for milestones, all of them with the hour held back. */
    private List<InvoiceId> draftsOfTheSameProject(int count) {
        List<InvoiceId> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planMilestone.plan(project, "M" + i, new MilestonePlan("Part", new BigDecimal("100.00"), null, null));
            reachMilestone.reach(project, "M" + i, TODAY);
            BusinessKey key =
                    triggers.findById(project + "/M" + i).orElseThrow().key();
            String process = processes
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(key.value())
                    .singleResult()
                    .getId();
            drafts.add(collect.collect(key, process).invoice());
            if (i == 0) {
                hold(drafts.get(0), ItemKey.time("test", project + "-0"));
            } else if (viewDraft.with(drafts.get(i), DraftEdit.NONE).choices().stream()
                    .anyMatch(choice -> choice.item().kind() == io.milepost.project.ItemKind.TIME
                            && choice.decision() == Decision.BILL)) {
                hold(drafts.get(i), ItemKey.time("test", project + "-0"));
            }
        }
        return drafts;
    }

    private void hold(InvoiceId draft, ItemKey item) {
        save(draft, item, Decision.HOLD);
    }

    private String tick(InvoiceId draft, ItemKey item) {
        try {
            save(draft, item, Decision.BILL);
            return "taken";
        } catch (ItemTaken taken) {
            return taken.getMessage();
        }
    }

    private void save(InvoiceId draft, ItemKey item, Decision decision) {
        DraftSheet sheet = viewDraft.with(draft, DraftEdit.NONE);
        var edit = new DraftEdit(null, null, Map.of(item.value(), new ItemEdit(decision, null, null)), Map.of(), null);
        List<Choice> unused =
                saveDraft.save(draft, sheet.invoice().version(), edit, "maya").choices();
    }

    private void recordHours(int count) {
        List<ImportedRow<TimeEntryDetails>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new ImportedRow<>(
                    i + 1,
                    "test",
                    project + "-" + i,
                    new TimeEntryDetails(project, "jo", "Engineer", null, TODAY, 60, "Worked", true, BigDecimal.TEN)));
        }
        assertThat(importTimeEntries.importAll(rows, any -> true).created()).isEqualTo(count);
    }

    private int liveAllocations() {
        return jdbc.queryForObject(
                "select count(*) from allocation where live_portion like ?",
                Integer.class,
                "time:test:" + project + "-%");
    }

    private int liveAllocations(String portion) {
        return jdbc.queryForObject("select count(*) from allocation where live_portion = ?", Integer.class, portion);
    }

    private static <T> List<T> inParallel(int times, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, task))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
