package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.audit.CheckLedger;
import io.milepost.audit.Scope;
import io.milepost.delivery.NoticeUndeliverable;
import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.RemindClient;
import io.milepost.receivable.Reminded;
import io.milepost.workflow.reconciliation.Reconcile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With the engine at work: a client who doesn't pay is reminded level by level until accounting decides; a claim is given up on by
 * two people, and comes to life again when a bank takes money back.
 */
@RunningMilepost
class FollowUpIT {
    private static final String START = "/engine-rest/process-definition/key/write-off/submit-form";
    private static final String HARBOUR = "HARBOUR/M2";
    private static final String MARINA = "MARINA/M1";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @TempDir
    static Path outbox;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RemindClient remindClient;

    @Autowired
    private CheckLedger checkLedger;

    @Autowired
    private Reconcile reconcile;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private String invoice = "";

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.mail.outbox", outbox::toString);
    }

    @Test
    void aClientIsRemindedLevelByLevelUntilAccountingDecides() throws Exception {
        anInvoiceOverdueFor(60);
        String number = get("/api/invoices/" + invoice).path("number").asText();

        promise(TODAY.plusDays(3), "They pay on Friday");
        assertThat(reminders().path("pause").path("kind").asText()).isEqualTo("PROMISED");
        assertThat(reminders().path("sent")).isEmpty();
        passThePromise();
        nudge();
        eventually(() -> looked().path("sent").size() == 1);
        eventually(() -> reminderMails().size() == 1);
        String mail = Files.readString(reminderMails().get(0));
        assertThat(mail).contains("application/pdf", "To: invoices@hafenbau-nord.example");
        assertThat(get("/api/invoices/" + invoice + "/route")
                        .path("where")
                        .path("sentence")
                        .asText())
                .contains("which was due", "Reminder 1 (friendly) on");
        assertThat(get("/api/invoices/" + invoice + "/route")
                        .path("where")
                        .path("next")
                        .toString())
                .contains("the client gets reminder 2");

        for (int level = 2; level <= 3; level++) {
            int sent = level;
            jdbc.update("update reminder set reminded_on = ? where invoice_id = ?", TODAY.minusDays(30), invoice);
            nudge();
            eventually(() -> looked().path("sent").size() == sent);
        }
        assertThat(reminders().path("sent").findValuesAsText("tone")).containsExactly("FRIENDLY", "FIRM", "FINAL");
        jdbc.update("update reminder set reminded_on = ? where invoice_id = ?", TODAY.minusDays(30), invoice);
        nudge();

        eventually(() -> !looked().isNull()
                && tasks().find("felix", "Decide overdue invoice " + number).isPresent());
        JsonNode task = tasks().await("felix", "Decide overdue invoice " + number);
        assertThat(tasks().find("maya", "Decide overdue invoice")).isEmpty();
        assertThat(get("/api/figures/waiting").path("items").findValuesAsText("kind"))
                .contains("DECIDE_OVERDUE");
        assertThat(complete("greta", task, "{\"overdueDecision\": {\"value\": \"collect\"}}")
                        .status())
                .isIn(403, 404);
        assertThat(complete("felix", task, "{\"overdueDecision\": {\"value\": \"promised\"}}")
                        .json()
                        .path("message")
                        .asText())
                .contains("Give a day from today on");
        assertThat(complete(
                                "felix",
                                task,
                                "{\"overdueDecision\": {\"value\": \"collect\"}, \"comment\": {\"value\": \"To the lawyer\"}}")
                        .status())
                .isEqualTo(204);
        eventually(() -> reminders().path("pause").path("kind").asText().equals("HANDED_OVER"));
        assertThat(reminders().path("next").isNull()).isTrue();
        assertThat(reminderMails()).hasSize(3);

        var paid = tasks().as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments",
                        "{\"amount\": \"14874.00\", \"date\": \"%s\"}".formatted(TODAY));
        assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
        eventually(() -> isEnded(HARBOUR));

        aLevelIsSentOnceHoweverOftenItIsAsked();
        accountingIsToldOfAReminderThatReachedNobody(number);
    }

    @Test
    void whatIsWrittenOffEndsTheFollowUpAndAPaymentReturnedTakesItUpAgain() {
        String invoice = theInvoiceOfMarina();
        String number = get("/api/invoices/" + invoice).path("number").asText();
        eventually(() -> waitsForPayment(MARINA));
        BigDecimal gross =
                new BigDecimal(get("/api/invoices/" + invoice).path("amountDue").asText());
        String most = gross.subtract(new BigDecimal("662.00")).toPlainString();
        String payment = pay(invoice, most);

        assertThat(start("maya", number, "Bankrupt").status()).isEqualTo(403);
        assertThat(start("felix", "INV-1999-00001", "Bankrupt")
                        .json()
                        .path("message")
                        .asText())
                .contains("Say which invoice");
        var started = start("felix", number, "Bankrupt");
        assertThat(started.status()).as(started.toString()).isEqualTo(200);
        assertThat(start("felix", number, "Again").json().path("message").asText())
                .contains("waits for its decision already");

        JsonNode mistake = tasks().await("felix", "Approve write-off of 662.00 EUR, " + number);
        assertThat(decide("felix", mistake, "approve").status()).isEqualTo(403);
        assertThat(complete(
                                "felix",
                                mistake,
                                "{\"writeOffDecision\": {\"value\": \"decline\"}, \"comment\": {\"value\": \"Asked by mistake\"}}")
                        .status())
                .isEqualTo(204);
        assertThat(get("/api/invoices/" + invoice + "/timeline").toString())
                .contains("Write-off withdrawn", "Withdrawn by who asked for it: Asked by mistake");
        assertThat(start("felix", number, "Bankrupt").status()).isEqualTo(200);

        tasks().await("greta", "Approve write-off of 662.00 EUR, " + number);
        String asked = get("/engine-rest/process-instance?processDefinitionKey=write-off")
                .path(0)
                .path("id")
                .asText();
        assertThat(tasks().as("ada")
                        .delete("/engine-rest/process-instance/" + asked)
                        .status())
                .isEqualTo(204);
        assertThat(tasks().find("greta", "Approve write-off")).isEmpty();
        reconcile.reconcile();
        reconcile.reconcile();
        assertThat(get("/engine-rest/process-instance?processDefinitionKey=write-off"))
                .hasSize(1);

        JsonNode task = tasks().await("greta", "Approve write-off of 662.00 EUR, " + number);
        assertThat(decide("felix", task, "approve").status()).isIn(403, 404);
        assertThat(decide("lena", task, "approve").status()).isIn(403, 404);
        assertThat(decide("greta", task, "").json().path("message").asText()).contains("approve or decline");
        assertThat(isEnded(MARINA)).isFalse();
        assertThat(decide("greta", task, "approve").status()).isEqualTo(204);
        eventually(() -> isEnded(MARINA));
        assertThat(get("/api/invoices/" + invoice).path("settlement").asText()).isEqualTo("WRITTEN_OFF");
        assertThat(get("/api/invoices/" + invoice + "/route")
                        .path("where")
                        .path("sentence")
                        .asText())
                .contains("662.00 EUR of it is written off");

        var returned = tasks().as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments/" + payment + "/reversal",
                        "{\"date\": \"%s\", \"reason\": \"Returned\"}".formatted(TODAY));
        assertThat(returned.status()).as(returned.toString()).isEqualTo(201);
        assertThat(get("/api/invoices/" + invoice).path("amountDue").asText()).isEqualTo(most);
        assertThat(isEnded(MARINA)).isFalse();
        eventually(() -> waitsForPayment(MARINA));
        assertThat(tasks().as("lena")
                        .get("/engine-rest/process-instance?businessKey=" + MARINA)
                        .json())
                .isNotEmpty();

        pay(invoice, gross.toPlainString());
        eventually(() -> isEnded(MARINA));
        assertThat(get("/api/invoices/" + invoice).path("settlement").asText()).isEqualTo("PAID");
        assertThat(get("/api/invoices/" + invoice).path("amountWrittenOff").asText())
                .isEqualTo("0.00");
        assertThat(violationsOf(number)).isEmpty();
        jdbc.update("update receivable set written_off = written_off + 1 where invoice_id = ?", invoice);
        assertThat(violationsOf(number)).singleElement().asString().contains("what is written off of it");
    }

    private List<String> violationsOf(String number) {
        return checkLedger.check(Scope.ALL).violations().stream()
                .map(Object::toString)
                .filter(broken -> broken.contains(number))
                .toList();
    }

    private void aLevelIsSentOnceHoweverOftenItIsAsked() throws Exception {
        jdbc.update("delete from reminder_pause where invoice_id = ?", invoice);
        jdbc.update("delete from reminder where invoice_id = ?", invoice);
        jdbc.update("delete from notice where invoice_id = ? and occasion like 'reminder%'", invoice);
        jdbc.update("update receivable set paid = 0 where invoice_id = ?", invoice);
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Reminded> answers = threads
                    .invokeAll(IntStream.range(0, 24)
                            .mapToObj(i -> (Callable<Reminded>) () -> remindClient.remind(new InvoiceId(invoice)))
                            .toList())
                    .stream()
                    .map(FollowUpIT::answer)
                    .toList();
            assertThat(answers).containsOnlyOnce(Reminded.SENT);
        } finally {
            threads.shutdown();
        }
        assertThat(reminders().path("sent")).hasSize(1);
    }

    private void accountingIsToldOfAReminderThatReachedNobody(String number) {
        transaction.executeWithoutResult(done -> events.publishEvent(new NoticeUndeliverable(
                new InvoiceId(invoice), "reminder-1", "invoices@hafenbau-nord.example", "550 no such user")));

        JsonNode task =
                tasks().await("felix", "Mail about %s may not have reached Hafenbau Nord GmbH".formatted(number));
        assertThat(task.path("description").asText())
                .contains("to invoices@hafenbau-nord.example: 550 no such user. Ask the client");
    }

    private static <T> T answer(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void anInvoiceOverdueFor(int days) {
        tasks().complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        invoice = jdbc.queryForObject("select id from invoice where business_key = ?", String.class, HARBOUR);
        eventually(() -> waitsForPayment(HARBOUR));
        jdbc.update("update receivable set due_date = ? where invoice_id = ?", TODAY.minusDays(days), invoice);
        jdbc.update(
                "update delivery set sent_at = ? where invoice_id = ?",
                TODAY.minusDays(days).atStartOfDay(),
                invoice);
    }

    private void promise(LocalDate until, String note) {
        var answer = tasks().as("felix")
                .post(
                        "/api/invoices/" + invoice + "/promises",
                        "{\"until\": \"%s\", \"note\": \"%s\"}".formatted(until, note));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private Caller.Answer start(String person, String number, String reason) {
        return tasks().as(person)
                .post(
                        START,
                        "{\"variables\": {\"writeOffNumber\": {\"value\": \"%s\"}, \"writeOffReason\": {\"value\": \"%s\"}}}"
                                .formatted(number, reason));
    }

    private Caller.Answer decide(String person, JsonNode task, String decision) {
        return tasks().as(person)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        "{\"variables\": {\"writeOffDecision\": {\"value\": \"%s\"}}}".formatted(decision));
    }

    private String pay(String invoice, String amount) {
        var answer = tasks().as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments",
                        "{\"amount\": \"%s\", \"date\": \"%s\"}".formatted(amount, TODAY));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private boolean waitsForPayment(String key) {
        return get("/engine-rest/execution?messageEventSubscriptionName=milepost.paymentReceived&businessKey=" + key)
                        .size()
                == 1;
    }

    private boolean isEnded(String key) {
        JsonNode running = get("/engine-rest/history/process-instance?processInstanceBusinessKey=" + key
                + "&processDefinitionKey=invoice-lifecycle&unfinished=true");
        return running.isArray() && running.isEmpty();
    }

    private String theInvoiceOfMarina() {
        tasks().complete("lena", "Marina", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("greta", "Marina", "{\"approved\": {\"value\": true}}");
        String id = jdbc.queryForObject("select id from invoice where business_key = ?", String.class, MARINA);
        eventually(() -> get("/api/invoices/" + id).path("state").asText().equals("ISSUED"));
        return id;
    }

    private void passThePromise() {
        jdbc.update("update reminder_pause set until_day = ? where invoice_id = ?", TODAY.minusDays(10), invoice);
    }

    /** A little more has come in: whoever follows up looks again. */
    private void nudge() {
        eventually(() -> waitsForPayment(HARBOUR));
        var answer = tasks().as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments",
                        "{\"amount\": \"0.25\", \"date\": \"%s\"}".formatted(TODAY));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static List<Path> reminderMails() throws IOException {
        try (Stream<Path> mails = Files.list(outbox)) {
            return mails.filter(FollowUpIT::isReminder).sorted().toList();
        }
    }

    private static boolean isReminder(Path mail) {
        try {
            String text = Files.readString(mail);
            return text.contains("To: invoices@hafenbau-nord.example") && text.matches("(?s).*Message-ID: <notice.*");
        } catch (IOException gone) {
            return false;
        }
    }

    private Caller.Answer complete(String person, JsonNode task, String variables) {
        return tasks().as(person)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        "{\"variables\": %s}".formatted(variables));
    }

    /** What is late waits for the office to open; a test doesn't. */
    private JsonNode looked() {
        jdbc.queryForList("select ID_ from ACT_RU_JOB where HANDLER_CFG_ = 'Event_NextLookDue'", String.class)
                .forEach(timer -> jdbc.update(
                        "update ACT_RU_JOB set DUEDATE_ = '2020-01-01' where ID_ = ? and LOCK_OWNER_ is null", timer));
        return reminders();
    }

    private JsonNode reminders() {
        return get("/api/invoices/" + invoice + "/reminders");
    }

    private PeoplesTasks tasks() {
        return new PeoplesTasks(port);
    }

    private JsonNode get(String path) {
        return tasks().as("greta").get(path).json();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(PeoplesTasks.LONG).until(condition);
    }
}
