package io.milepost;

import static io.milepost.audit.Condition.*;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.audit.CheckLedger;
import io.milepost.audit.Condition;
import io.milepost.audit.LedgerReport;
import io.milepost.audit.Scope;
import io.milepost.audit.Violation;
import io.milepost.money.Money;
import io.milepost.workflow.reconciliation.Reconcile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A book with an invoice, partly paid and partly credited, and a draft. Each condition is broken behind the application's back,
 * and only that is found; then it is put right.
 */
@RunningMilepost
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerIT {
    /** Of what changes the book. */
    /** Jobs of steps; an unpaid invoice has a timer for its next look besides. */
    private static final String WORK = "ACT_RU_JOB where TYPE_ = 'message'";

    private static final int LATE = 2_000_000_000;

    private static final String APPROVED = "{\"approved\": {\"value\": true}}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CheckLedger checkLedger;

    @Autowired
    private Reconcile reconcile;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    @Qualifier("prepareEngine")
    private SmartInitializingSingleton atStart;

    @Autowired
    private ManagementService management;

    private String invoice;
    private String note;
    private String number;
    private String noteNumber;

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
    }

    @BeforeAll
    void aBook() {
        tasks().complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", "Harbour Bridge", APPROVED);
        invoice = jdbc.queryForObject("select id from invoice where business_key = 'HARBOUR/M2'", String.class);
        delivered(invoice);
        number = numberOf(invoice);
        pay("1000.00");
        note = as("felix")
                .post(
                        "/api/invoices/" + invoice + "/credit-notes",
                        "{\"reason\": \"Part of it\", \"items\": \"reopen\", \"lines\": [{\"line\": 1, \"net\": \"5000.00\"}]}")
                .json()
                .path("id")
                .asText();
        tasks().complete("lena", "credit note over " + number, APPROVED);
        delivered(note);
        noteNumber = numberOf(note);
        await().atMost(PeoplesTasks.LONG).until(() -> count(WORK) == 0);
    }

    @AfterEach
    void everythingWasPutRight() {
        assertThat(check().violations()).isEmpty();
    }

    @Test
    void operatorsAskWhetherTheBookHoldsAndNobodyElse() {
        JsonNode all = as("ada").get("/actuator/ledger?scope=all").json();
        assertThat(all.path("holds").asBoolean()).as(all.toString()).isTrue();
        assertThat(all.path("scope").asText()).isEqualTo("all");
        assertThat(all.path("invoices").asInt()).isEqualTo(count("invoice"));
        assertThat(all.path("conditions").findValuesAsText("condition"))
                .containsExactly("numbers", "portions", "originals", "amounts", "messages", "processes", "timeline");
        JsonNode fresh = as("ada").get("/actuator/ledger").json();
        assertThat(fresh.path("holds").asBoolean()).as(fresh.toString()).isTrue();
        assertThat(fresh.path("scope").asText()).isEqualTo("new");
        assertThat(fresh.path("checkedAt").asText()).contains("T");
        assertThat(as("ada").get("/actuator/ledger?scope=some").status()).isEqualTo(400);
        for (String other : List.of("maya", "lena", "felix", "greta", "tracker")) {
            assertThat(as(other).get("/actuator/ledger").status()).as(other).isEqualTo(403);
        }
        assertThat(Caller.nobody(port).get("/actuator/ledger").status()).isEqualTo(401);
        assertThat(Caller.nobody(port).get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void aNumberThatIsMissingIsNamed() {
        broken(
                "update number_series set last_number = 2 where series like 'INV-%'",
                "update number_series set last_number = 1 where series like 'INV-%'",
                NUMBERS,
                number.replace("00001", "00002"),
                "There is no invoice with this number");
    }

    @Test
    void aNumberThatNoSeriesGaveIsNamed() {
        broken(
                "update number_series set last_number = 0 where series like 'CRN-%'",
                "update number_series set last_number = 1 where series like 'CRN-%'",
                NUMBERS,
                noteNumber,
                "No series gave this number");
    }

    @Test
    void aNumberGivenTwiceIsNamed() {
        dropKey("invoice", "uq_invoice_number");
        broken(
                "update invoice set number = '%s' where state = 'DRAFT'".formatted(number),
                "update invoice set number = null where state = 'DRAFT'",
                NUMBERS,
                number,
                "More than one invoice has this number");
        jdbc.execute("alter table invoice add constraint uq_invoice_number unique (number)");
    }

    @Test
    void aPortionOnTwoInvoicesIsNamed() {
        String portion = jdbc.queryForObject(
                "select live_portion from allocation where invoice_id = ? and state = 'BILLED' limit 1",
                String.class,
                invoice);
        String draft = jdbc.queryForObject("select id from invoice where state = 'DRAFT' limit 1", String.class);
        String copy =
                "insert into allocation (invoice_id, portion_id, live_portion, state, size, net, author, stale, changed_at,"
                        + " version, billable, covered) select '%s', portion_id, null, 'RESERVED', size, net, author, stale, changed_at, 0,"
                        + " billable, covered from allocation where invoice_id = '%s' and portion_id = '%s'";
        broken(
                copy.formatted(draft, invoice, portion),
                "delete from allocation where invoice_id = '%s' and portion_id = '%s'".formatted(draft, portion),
                PORTIONS,
                number,
                "is on more than one invoice or draft");
    }

    @Test
    void moreBilledThanThereIsIsNamed() {
        broken(
                "update allocation set size = size + 1 where invoice_id = '%s' and state = 'BILLED'".formatted(invoice),
                "update allocation set size = size - 1 where invoice_id = '%s' and state = 'BILLED'".formatted(invoice),
                PORTIONS,
                number,
                "More of milestone:HARBOUR:M2 is billed");
    }

    @Test
    void anOriginalThatWasTamperedWithOrIsGoneIsNamed() {
        String hash = jdbc.queryForObject(
                "select sha256 from invoice_document where invoice_id = ? and kind = 'invoice.pdf'",
                String.class,
                invoice);
        byte[] pdf = jdbc.queryForObject("select content from document_content where sha256 = ?", byte[].class, hash);
        byte[] other = pdf.clone();
        other[other.length / 2]++;
        jdbc.update("update document_content set content = ? where sha256 = ?", other, hash);
        assertThat(only(ORIGINALS, number)).contains("is damaged or gone", hash);
        jdbc.update("update document_content set content = ? where sha256 = ?", pdf, hash);

        broken(
                "update invoice_document set invoice_id = '%s' where sha256 = '%s'"
                        .formatted(
                                jdbc.queryForObject(
                                        "select id from invoice where state = 'DRAFT' limit 1", String.class),
                                hash),
                "update invoice_document set invoice_id = '%s' where sha256 = '%s'".formatted(invoice, hash),
                ORIGINALS,
                number,
                "The original its timeline names is not in the index");
    }

    @Test
    void anAmountThatDiffersAnywhereIsNamed() {
        broken(
                "update invoice set gross = gross + 1 where id = '%s'".formatted(invoice),
                "update invoice set gross = gross - 1 where id = '%s'".formatted(invoice),
                AMOUNTS,
                number,
                "Its gross total is 14876 in the ledger and 14875 in what was frozen.");
        broken(
                "update invoice_line set net = net - 1 where invoice_id = '%s'".formatted(note),
                "update invoice_line set net = net + 1 where invoice_id = '%s'".formatted(note),
                AMOUNTS,
                noteNumber,
                "Its net of line 1 is 4999");
        broken(
                "update receivable set paid = paid + 1 where invoice_id = '%s'".formatted(invoice),
                "update receivable set paid = paid - 1 where invoice_id = '%s'".formatted(invoice),
                AMOUNTS,
                number,
                "Its receivable says 1001 where what its payments come to is 1000.");
        broken(
                "update receivable set credited = 0 where invoice_id = '%s'".formatted(invoice),
                "update receivable set credited = 5950 where invoice_id = '%s'".formatted(invoice),
                AMOUNTS,
                number,
                "Its receivable says 0 where what its credit notes come to is 5950.");
    }

    @Test
    void paperAndEInvoiceThatSaySomethingElseAreNamed() {
        for (String kind : List.of("invoice.pdf", "invoice.cii.xml")) {
            String others = jdbc.queryForObject(
                    "select sha256 from invoice_document where invoice_id = ? and kind = ?", String.class, note, kind);
            String own = jdbc.queryForObject(
                    "select sha256 from invoice_document where invoice_id = ? and kind = ?",
                    String.class,
                    invoice,
                    kind);
            jdbc.update(
                    "update invoice_document set sha256 = ? where invoice_id = ? and kind = ?", others, invoice, kind);
            List<Violation> found = check().violations();
            assertThat(found)
                    .filteredOn(violation -> violation.condition() == AMOUNTS)
                    .allSatisfy(violation -> assertThat(violation.about()).isEqualTo(number))
                    .extracting(Violation::says)
                    .anySatisfy(says -> assertThat(says)
                            .contains(
                                    kind.endsWith("pdf")
                                            ? "The amount 12,500.00 is printed nowhere"
                                            : "Its net total is 5000.00, not 12500.00."));
            jdbc.update("update invoice_document set sha256 = ? where invoice_id = ? and kind = ?", own, invoice, kind);
        }
    }

    @Test
    void aSecondMessageIdForARecipientIsNamed() {
        String id = jdbc.queryForObject("select message_id from delivery where invoice_id = ?", String.class, invoice);
        broken(
                "update delivery set message_id = '<other@example>' where invoice_id = '%s'".formatted(invoice),
                "update delivery set message_id = '%s' where invoice_id = '%s'".formatted(id, invoice),
                MESSAGES,
                number,
                "its outbox does not know that mail");
        broken(
                ("insert into delivery (id, invoice_id, kind, recipient, turn, state, message_id, attempts, resends, created_at,"
                                + " changed_at, version, channel) select 'x', invoice_id, 'INVOICE', concat(recipient, ' '), 2, 'SENT',"
                                + " 'x', 1, 0, created_at, changed_at, 0, channel from delivery where invoice_id = '%s'")
                        .formatted(invoice),
                "delete from delivery where id = 'x'",
                MESSAGES,
                number,
                "It is in the outbox twice for");
    }

    @Test
    void aTimelineThatWasAlteredIsNamed() {
        broken(
                "update timeline_entry set actor = 'felix' where invoice_id = '%s' and seq = 2".formatted(invoice),
                "update timeline_entry set actor = 'maya' where invoice_id = '%s' and seq = 2".formatted(invoice),
                TIMELINE,
                number,
                "Entry 2 of its timeline was altered or is missing.");
    }

    @Test
    @Order(LATE + 1)
    void anInvoiceWhoseInstanceWasDeletedIsOneTaskHoweverManyLookAndGoesOnWhereItStands() throws Exception {
        assertThat(as("ada")
                        .delete("/engine-rest/process-instance/" + instance("MARINA/M1"))
                        .status())
                .isEqualTo(204);
        assertThat(only(PROCESSES, "MARINA/M1")).contains("It is a draft, but no process takes it further");

        CompletableFuture.allOf(runAsync(reconcile::reconcile), runAsync(reconcile::reconcile))
                .get();
        reconcile.reconcile();
        assertThat(tasksNamed("Process lost"))
                .containsExactly("Process lost: MARINA/M1, %s".formatted(clientAndAmount("MARINA/M1")));
        assertThat(only(PROCESSES, "MARINA/M1")).contains("Accounting gets a task about it");

        tasks().complete("felix", "Process lost", "{}");
        reconcile.reconcile();
        assertThat(tasks().find("lena", "Marina Access Road")).isPresent();
        assertThat(tasksNamed("Process lost")).isEmpty();
        assertThat(eventsOf("MARINA/M1")).contains("Process started again by felix");
    }

    @Test
    @Order(LATE + 2)
    void aProcessThatWasMovedByHandIsEndedAndStartedAnewWhenAccountingSaysSo() {
        move(instance("HARBOUR/M2"), "Task_DraftInvoice", "CallActivity_FollowUpPayment");
        assertThat(only(PROCESSES, number)).contains("but its process waits for its draft: somebody moved it by hand");

        reconcile.reconcile();
        tasks().complete("felix", "Process astray: " + number, "{}");
        reconcile.reconcile();
        assertThat(count("ACT_RU_EXECUTION where BUSINESS_KEY_ = 'HARBOUR/M2' and PARENT_ID_ is null"))
                .isEqualTo(2); // the lifecycle, and the payment follow-up it calls
        reconcile.reconcile();
        assertThat(tasksNamed("Process")).isEmpty();
    }

    @Test
    @Order(LATE + 3)
    void aVariableThatWasChangedMakesTasksThatGoAwayByThemselvesOnceItIsPutBack() {
        String marina = idOf("MARINA/M1");
        String instance = instance("MARINA/M1");
        setInvoice(instance, invoice);
        assertThat(only(PROCESSES, "MARINA/M1")).contains("its variable invoiceId was changed");

        reconcile.reconcile();
        assertThat(tasksNamed("Process"))
                .hasSize(2)
                .anyMatch(name -> name.startsWith("Process without an invoice: MARINA/M1"));
        setInvoice(instance, marina);
        reconcile.reconcile();
        assertThat(tasksNamed("Process")).isEmpty();
    }

    @Test
    @Order(LATE + 4)
    void aStepWhoseJobWasDeletedGetsItAgain() {
        executor().shutdown();
        pay("100.00");
        String job = jdbc.queryForObject("select ID_ from " + WORK, String.class);
        assertThat(as("ada").delete("/engine-rest/job/" + job).status()).isEqualTo(204);
        assertThat(only(PROCESSES, "HARBOUR/M2")).contains("waits at Task_CheckBalance for a job that is not there");

        reconcile.reconcile();
        reconcile.reconcile();
        assertThat(count(WORK)).isOne();
        executor().start();
        await().atMost(PeoplesTasks.LONG).until(() -> count(WORK) == 0);
    }

    @Test
    @Order(LATE + 5)
    void aMailToTheFirmWhoseJobWasDeletedIsSentAllTheSame() {
        jdbc.update(
                "insert into notice (id, invoice_id, occasion, person, recipient, subject, body, state, message_id, attempts,"
                        + " resends, created_at, changed_at, version) values ('n1', ?, 'o', 'ada', 'ada@brueckner-vale.example', 's',"
                        + " 'b', 'PENDING', '<n1@x>', 0, 0, current_timestamp, current_timestamp, 0)",
                invoice);
        reconcile.reconcile();
        await().atMost(PeoplesTasks.LONG)
                .until(() -> jdbc.queryForObject("select state from notice where id = 'n1'", String.class)
                        .equals("SENT"));
    }

    @Test
    @Order(LATE + 6)
    void documentsThatTheClientHasAreNeverMadeAnew() {
        String draft = idOf("MARINA/M1");
        jdbc.update("update invoice_document set invoice_id = ? where invoice_id = ?", draft, invoice);
        reconcile.reconcile();
        assertThat(tasksNamed("Documents lost")).hasSize(1);
        jdbc.update("update invoice_document set invoice_id = ? where invoice_id = ?", invoice, draft);
        reconcile.reconcile();
        assertThat(tasksNamed("Documents lost")).isEmpty();
    }

    /** As after a restore of the counter alone: the number is taken, so the invoice waits; and then its process is cancelled. */
    @Test
    @Order(LATE + 7)
    void noNumberIsGivenTwiceAndAnInvoiceCancelledBehindItsNumberIsStillMadeAndDelivered() {
        String marina = idOf("MARINA/M1");
        jdbc.update("update number_series set last_number = 0 where series like 'INV-%'");
        tasks().complete("lena", "Marina Access Road", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("greta", "Marina Access Road", APPROVED);
        assertThat(tasks().await("felix", "Check invoice MARINA/M1")
                        .path("description")
                        .asText())
                .contains(number + ", which another invoice has");
        jdbc.update("update number_series set last_number = 1 where series like 'INV-%'");

        executor().shutdown();
        tasks().complete("felix", "Check invoice MARINA/M1", "{\"checkOutcome\": {\"value\": \"try-again\"}}");
        management.executeJob(jdbc.queryForObject("select ID_ from " + WORK + " and RETRIES_ > 0", String.class));
        String second = numberOf(marina);
        assertThat(second).isEqualTo(number.replace("00001", "00002"));
        assertThat(as("ada")
                        .delete("/engine-rest/process-instance/" + instance("MARINA/M1"))
                        .status())
                .isEqualTo(204);
        assertThat(check().violations())
                .extracting(Violation::condition)
                .containsExactlyInAnyOrder(ORIGINALS, PROCESSES);

        reconcile.reconcile();
        assertThat(count("invoice_document where invoice_id = '%s'".formatted(marina)))
                .isPositive();
        tasks().complete("felix", "Process lost: " + second, "{}");
        reconcile.reconcile();
        executor().start();
        delivered(marina);
        await().atMost(PeoplesTasks.LONG).until(() -> count(WORK) == 0);
    }

    @Test
    @Order(LATE + 8)
    void whatRanOnAModelThatWasDeletedWithEverythingIsTakenUpOnTheOneTheNextStartDeploys() {
        String model =
                jdbc.queryForObject("select ID_ from ACT_RE_PROCDEF where KEY_ = 'invoice-lifecycle'", String.class);
        assertThat(as("ada")
                        .delete("/engine-rest/process-definition/" + model + "?cascade=true")
                        .status())
                .isEqualTo(200);
        reconcile.reconcile();
        assertThat(tasksNamed("Process lost")).hasSize(2);
        tasks().complete("felix", "Process lost: " + number, "{}");
        reconcile.reconcile(); // there is no model to start
        reconcile.reconcile();
        assertThat(tasksNamed("Process lost")).hasSize(2);

        atStart.afterSingletonsInstantiated();
        tasks().complete("felix", "Process lost: " + number, "{}");
        tasks().complete("felix", "Process lost: ", "{}");
        reconcile.reconcile();
        await().atMost(PeoplesTasks.LONG).until(() -> count(WORK) == 0);
        assertThat(count("reconciliation_finding")).isZero();
    }

    private void move(String instance, String to, String from) {
        var answer = as("ada")
                .post(
                        "/engine-rest/process-instance/" + instance + "/modification",
                        "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"%s\"}, {\"type\": \"cancel\", \"activityId\": \"%s\"}]}"
                                .formatted(to, from));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private void setInvoice(String instance, String id) {
        assertThat(as("ada")
                        .put(
                                "/engine-rest/process-instance/" + instance + "/variables/invoiceId",
                                "{\"value\": \"%s\", \"type\": \"String\"}".formatted(id))
                        .status())
                .isEqualTo(204);
    }

    private String instance(String businessKey) {
        return jdbc.queryForObject(
                "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null and SUPER_EXEC_ is null",
                String.class,
                businessKey);
    }

    private List<String> tasksNamed(String beginning) {
        return jdbc.queryForList("select NAME_ from ACT_RU_TASK where NAME_ like ?", String.class, beginning + "%");
    }

    private String clientAndAmount(String businessKey) {
        JsonNode shown = as("greta").get("/api/invoices/" + idOf(businessKey)).json();
        return "%s, %s"
                .formatted(
                        shown.at("/client/name").asText(),
                        Money.of(
                                shown.at("/totals/net").asText(),
                                shown.path("currency").asText()));
    }

    private List<String> eventsOf(String businessKey) {
        return jdbc.queryForList(
                "select concat(event, ' by ', actor) from timeline_entry where invoice_id = ?",
                String.class,
                idOf(businessKey));
    }

    private String idOf(String businessKey) {
        return jdbc.queryForObject("select id from invoice where business_key = ?", String.class, businessKey);
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    private void pay(String amount) {
        var paid = as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments",
                        "{\"amount\": \"%s\", \"date\": \"%s\"}".formatted(amount, LocalDate.now(ZoneOffset.UTC)));
        assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
    }

    private void broken(String sql, String undo, Condition condition, String about, String says) {
        assertThat(jdbc.update(sql)).as(sql).isPositive();
        try {
            assertThat(only(condition, about)).contains(says);
        } finally {
            jdbc.update(undo);
        }
    }

    /** What is said about this, where nothing else is found. */
    private String only(Condition condition, String about) {
        List<Violation> found = check().violations();
        assertThat(found).extracting(Violation::condition).containsOnly(condition);
        assertThat(checkLedger.check(Scope.NEW).violations()) // everything here is new, or unfinished
                .containsExactlyInAnyOrderElementsOf(found);
        return found.stream()
                .filter(violation -> violation.about().equals(about))
                .map(Violation::says)
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private LedgerReport check() {
        return checkLedger.check(Scope.ALL);
    }

    protected void dropKey(String table, String key) {
        jdbc.execute("alter table %s drop constraint %s".formatted(table, key));
    }

    private void delivered(String id) {
        await().atMost(PeoplesTasks.LONG)
                .until(() -> as("greta")
                        .get("/api/invoices/" + id)
                        .json()
                        .path("delivery")
                        .asText()
                        .equals("SENT"));
    }

    private String numberOf(String id) {
        return jdbc.queryForObject("select number from invoice where id = ?", String.class, id);
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private PeoplesTasks tasks() {
        return new PeoplesTasks(port);
    }

    private Caller as(String user) {
        return tasks().as(user);
    }
}
