package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.document.ProduceDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Where an invoice is, in each state it can be in, in words and on its own diagrams. */
@RunningMilepost
@DirtiesContext
@ClockStandsAt("2026-11-24T09:00:00Z")
class RouteIT {
    /** A Tuesday, ten in the morning in Hamburg. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private static final Path POLICY = Path.of("processes/approval-policy.dmn");
    private static final String SUBMIT = "{\"draftOutcome\": {\"value\": \"submit\"}}";
    private static final String APPROVE = "{\"approved\": {\"value\": true}}";
    private static final List<String> TO_COME =
            List.of("Issuing: it gets its number and its PDF.", "Delivery to the client.", "The client's payment.");
    private static int milestones = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovedClock clock;

    @MockitoSpyBean
    private ProduceDocuments produceDocuments;

    @DynamicPropertySource
    static void manyCalls(DynamicPropertyRegistry registry) {
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.bounds.net-per-client-and-day", () -> "50000");
    }

    @BeforeEach
    void tuesdayAndLouisStandsInForLena() {
        clock.moveTo(TUESDAY);
        done(as("lena").put("/api/people/lena/deputies", """
                [{"deputy": "louis", "from": "2026-11-24", "to": "2026-12-31"}]"""));
    }

    @Test
    void aDraftIsWithItsProjectManagerUntilItIsPostponedSubmittedOrSentBack() {
        String invoice = drafted("HARBOUR", "maya", "5000.00");
        assertThat(where(invoice)).isEqualTo("With Maya Lindqvist since 24 Nov 2026, 10:00, to finish the draft.");
        assertThat(next(invoice)).startsWith("Submitting it asks the approval policy who has to approve it.");
        assertThat(route("maya", invoice).path("gates")).isEmpty();

        complete("maya", invoice, """
                {"draftOutcome": {"value": "postpone"}, "postponeUntil": {"value": "2026-12-01"}}""");
        assertThat(where(invoice))
                .isEqualTo("Postponed until 1 Dec 2026. Then the draft comes back to Maya Lindqvist.");
        assertThat(timeline(invoice)).contains("until 1 Dec 2026");
        clock.moveTo(Instant.parse("2026-11-30T23:00:00Z"));
        work();
        assertThat(where(invoice)).isEqualTo("With Maya Lindqvist since 1 Dec 2026, 00:00, to finish the draft.");

        complete("maya", invoice, SUBMIT);
        complete("louis", invoice, """
                {"approved": {"value": false}, "comment": {"value": "Not yet"}}""");
        assertThat(where(invoice))
                .isEqualTo("Sent back by Louis Vale at the gate Practice lead. With Maya Lindqvist since 1 Dec 2026,"
                        + " 00:00, to change it.");
        assertThat(as("maya")
                        .get("/api/invoices/" + invoice + "/draft")
                        .json()
                        .at("/sentBack/byName")
                        .asText())
                .isEqualTo("Louis Vale");

        complete("maya", invoice, "{\"draftOutcome\": {\"value\": \"discard\"}}");
        assertThat(where(invoice))
                .isEqualTo("Draft discarded by Maya Lindqvist, 1 Dec 2026, 00:00. Everything on it is unbilled work"
                        + " again.");
        assertThat(next(invoice)).isEmpty();
        assertThat(elements(diagram(invoice, 0), "passed")).contains("EndEvent_DraftDiscarded");
    }

    @Test
    void anInvoiceInApprovalTellsWhoHasItWhyAndWhatTheRulesLookedAt() throws IOException {
        withPolicy(Files.readString(POLICY).replace("<text>&gt;= 25000</text>", "<text>&gt;= 4000</text>"), () -> {
            String invoice = drafted("HARBOUR", "maya", "5000.00");
            complete("maya", invoice, SUBMIT);
            assertThat(where(invoice))
                    .isEqualTo("Waits for a practice lead since 24 Nov 2026, 10:00, due 26 Nov 2026: Lena Brückner, or"
                            + " Louis Vale standing in for Lena Brückner.");
            assertThat(next(invoice))
                    .containsExactly(
                            "The gate Accounting: accounting.", TO_COME.get(0), TO_COME.get(1), TO_COME.get(2));
            JsonNode gate = route("maya", invoice).path("gates").path(0);
            assertThat(gate.path("approverInWords").asText()).isEqualTo("a practice lead");
            assertThat(gate.path("facts")).hasSize(1);
            assertThat(gate.path("facts").path(0).asText()).isEqualTo("net 5,000.00 EUR");
            assertThat(gate.path("asked").asBoolean()).isTrue();
            assertThat(gate.at("/mayDecide/1/standingInFor/name").asText()).isEqualTo("Lena Brückner");

            complete("louis", invoice, """
                    {"approved": {"value": true}, "comment": {"value": "Fine"}}""");
            assertThat(where(invoice))
                    .isEqualTo("Waits for accounting since 24 Nov 2026, 10:00, due 27 Nov 2026: Felix Amsel.");
            JsonNode passed = route("maya", invoice).path("gates").path(0);
            assertThat(passed.path("decidedByName").asText()).isEqualTo("Louis Vale");
            assertThat(passed.path("decidedForName").asText()).isEqualTo("Lena Brückner");
            assertThat(passed.path("comment").asText()).isEqualTo("Fine");
            assertThat(passed.path("asked").asBoolean()).isFalse();

            JsonNode approval = diagram(invoice, 1);
            assertThat(approval.path("process").asText()).isEqualTo("invoice-approval");
            assertThat(approval.path("current").asBoolean()).isTrue();
            assertThat(elements(approval, "active")).containsExactly("Task_ReviewInvoice");
            assertThat(elements(approval, "passed"))
                    .contains("Task_DecideGates")
                    .doesNotContain("SubProcess_PassGatesOfOneOrder", "Task_ReviewInvoice");
            assertThat(approval.path("steps").findValuesAsText("name"))
                    .containsSubsequence("Decide gates", "Review invoice: Practice lead", "Review invoice: Accounting");
            assertThat(approval.path("steps").findValuesAsText("by")).contains("Louis Vale for Lena Brückner");
            assertThat(elements(diagram(invoice, 0), "active")).containsExactly("CallActivity_ApproveInvoice");
        });
    }

    @Test
    void gatesSideBySideAreToldEachAndWhatCameOfThemWhenItTookTooLong() throws IOException {
        String together = Files.readString(POLICY)
                .replace("<text>&gt;= 25000</text>", "<text>&gt;= 4000</text>")
                .replaceAll("(<outputEntry id=\"Order_Accounting\\w+\">\\s*<text>)2", "$11");
        withPolicy(together, () -> {
            String invoice = drafted("HARBOUR", "maya", "5000.00");
            complete("maya", invoice, SUBMIT);
            clock.moveTo(Instant.parse("2026-11-30T09:00:00Z"));
            work();
            JsonNode where = route("maya", invoice).path("where");
            assertThat(where.path("sentence").asText())
                    .isEqualTo("Waits at 2 gates side by side: Accounting, Practice lead.");
            assertThat(texts(where.path("details")))
                    .containsExactly(
                            "Accounting: waits for accounting since 24 Nov 2026, 10:00, was due 27 Nov 2026: Felix"
                                    + " Amsel. Reminded 30 Nov 2026, 10:00. Since 30 Nov 2026, 10:00, a manager may"
                                    + " decide as well.",
                            "Practice lead: waits for a practice lead since 24 Nov 2026, 10:00, was due 26 Nov 2026:"
                                    + " Lena Brückner, or Louis Vale standing in for Lena Brückner. Reminded 30 Nov"
                                    + " 2026, 10:00. Since 30 Nov 2026, 10:00, Greta Vale may decide as well.");
            complete("greta", "Practice", invoice, APPROVE);
            assertThat(where(invoice)).startsWith("Waits for accounting since 24 Nov 2026, 10:00");
        });
    }

    @Test
    void aStepThatFailsIsToldInBusinessWordsWhileItIsTriedAgainAndWhenItIsNot() {
        String invoice = approved("3000.00");
        doThrow(new IllegalStateException("java.lang.Secret: no fonts"))
                .when(produceDocuments)
                .produce(any());
        work();
        String number =
                as("maya").get("/api/invoices/" + invoice).json().path("number").asText();
        assertThat(where(invoice))
                .isEqualTo("Issued as %s. “Produce documents” did not work yet and is tried again by itself, next at 24"
                                .formatted(number)
                        + " Nov 2026, 10:01.");
        for (Instant at = TUESDAY; jobsLeft() > 0; at = at.plusSeconds(7200)) {
            clock.moveTo(at);
            work();
        }
        JsonNode failed = route("maya", invoice).path("where");
        assertThat(failed.path("sentence").asText())
                .isEqualTo(
                        "Issued as %s. “Produce documents” has failed and is not tried again by itself. Accounting has"
                                        .formatted(number)
                                + " a task to look after it.");
        assertThat(failed.path("failed").asBoolean()).isTrue();
        assertThat(elements(diagram(invoice, 2), "failed")).containsExactly("Task_ProduceDocuments");
        assertThat(as("maya").get("/api/invoices/" + invoice + "/diagram").body())
                .doesNotContain("Secret");
        doCallRealMethod().when(produceDocuments).produce(any());
        management.createJobQuery().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
        clock.moveTo(TUESDAY.plus(1, ChronoUnit.DAYS));
        work();
        assertThat(where(invoice)).startsWith("Issued as %s on 24 Nov 2026 and delivered.".formatted(number));
        assertThat(elements(diagram(invoice, 2), "failed")).isEmpty();
    }

    @Test
    void anApprovedInvoiceIsFollowedToItsPayment() {
        String invoice = approved("3000.00");
        assertThat(where(invoice)).isEqualTo("Approved. Milepost is giving it its number.");
        assertThat(next(invoice)).isEqualTo(TO_COME);
        assertThat(elements(diagram(invoice, 2), "active")).containsExactly("Task_IssueInvoice");

        workOnce();
        workOnce();
        String number =
                as("maya").get("/api/invoices/" + invoice).json().path("number").asText();
        jdbc.update("update delivery set recipient = 'nobody' where invoice_id = ?", invoice);
        assertThat(where(invoice)).isEqualTo("Issued as " + number + " on 24 Nov 2026. Milepost is sending it.");
        work();
        assertThat(where(invoice))
                .isEqualTo("Issued as " + number + " on 24 Nov 2026. It could not be delivered: accounting has the task"
                        + " to fix it since 24 Nov 2026, 10:00.");
        complete("felix", "Fix", invoice, "{\"deliverTo\": {\"value\": \"billing@hafenbau.example\"}}");
        work();
        assertThat(where(invoice))
                .isEqualTo("Issued as " + number + " on 24 Nov 2026 and delivered. Waits for the client's payment of"
                        + " 3,570.00 EUR, due 24 Dec 2026.");
        assertThat(next(invoice)).containsExactly("Unpaid on 31 Dec 2026, the client gets reminder 1.");
        clock.moveTo(Instant.parse("2026-12-25T09:00:00Z"));
        assertThat(where(invoice)).endsWith("which was due 24 Dec 2026. Nobody has reminded the client yet.");

        clock.moveTo(TUESDAY);
        pay(invoice, "3570.00");
        work();
        assertThat(where(invoice))
                .isEqualTo("Issued as " + number + " on 24 Nov 2026, delivered and paid. Nothing is left to do.");
        JsonNode lifecycle = diagram(invoice, 0);
        assertThat(lifecycle.path("endedAt").isNull()).isFalse();
        assertThat(elements(lifecycle, "active")).isEmpty();
        assertThat(elements(lifecycle, "passed")).contains("EndEvent_InvoiceSettled", "Task_FixDelivery");
    }

    @Test
    void whatIsStoppedBeforeItsNumberIsWithAccounting() {
        String invoice = drafted("HARBOUR", "maya", "60000.00");
        complete("maya", invoice, SUBMIT);
        complete("lena", invoice, APPROVE);
        complete("felix", "Review", invoice, APPROVE);
        work();
        assertThat(where(invoice))
                .isEqualTo("Stopped before it got its number. Accounting checks why since 24 Nov 2026, 10:00.");
        assertThat(elements(diagram(invoice, 2), "active")).containsExactly("Task_CheckInvoice");
        complete("felix", "Check", invoice, """
                {"checkOutcome": {"value": "send-back"}, "comment": {"value": "Split it"}}""");
        assertThat(where(invoice))
                .startsWith("Sent back by Felix Amsel at the gate Issue invoice. With Maya Lindqvist");
    }

    @Test
    void aCreditNoteIsFollowedLikeAnInvoiceButNobodyPaysIt() {
        String invoice = drafted("HARBOUR", "maya", "2000.00");
        complete("maya", invoice, SUBMIT);
        complete("lena", invoice, APPROVE);
        work();
        String note = as("felix")
                .post("/api/invoices/" + invoice + "/credit-notes", "{\"reason\": \"Wrong\", \"items\": \"reopen\"}")
                .json()
                .path("id")
                .asText();
        assertThat(where(note)).startsWith("Waits for a practice lead since 24 Nov 2026, 10:00");
        assertThat(next(note)).isEqualTo(TO_COME.subList(0, 2));
        assertThat(diagram(note, 0).path("process").asText()).isEqualTo("invoice-correction");
        complete("lena", note, """
                {"approved": {"value": false}, "comment": {"value": "Which one?"}}""");
        assertThat(where(note)).startsWith("Sent back by Lena Brückner at the gate Practice lead. With Felix Amsel");
        clock.moveTo(TUESDAY.plusSeconds(60)); // no two decisions are of one moment
        complete("felix", "Revise", note, """
                {"creditOutcome": {"value": "resubmit"}, "creditReason": {"value": "All of it"},
                 "creditedItems": {"value": "reopen"}}""");
        JsonNode all =
                as("maya").get("/api/invoices/" + note + "/diagram").json().path("diagrams");
        assertThat(all.findValuesAsText("process"))
                .as("a run of the approval for each round")
                .containsExactly("invoice-correction", "invoice-approval", "invoice-approval");
        assertThat(route("maya", note).path("earlier")).hasSize(1);
        complete("lena", note, APPROVE);
        work();
        assertThat(where(note))
                .matches("Issued as CRN-2026-\\d{5} on 24 Nov 2026 and delivered. Nothing is left to do.");
        assertThat(where(invoice)).endsWith("delivered and credited in full. Nothing is left to pay.");
    }

    @Test
    void onlyWhoMaySeeTheInvoiceSeesItsRouteAndDiagram() {
        String invoice = drafted("HARBOUR", "maya", "5000.00");
        complete("maya", invoice, SUBMIT);
        for (String path : List.of("/route", "/diagram")) {
            String call = "/api/invoices/" + invoice + path;
            for (String person : List.of("maya", "lena", "louis", "felix", "greta")) {
                assertThat(as(person).get(call).status()).as(person + path).isEqualTo(200);
            }
            assertThat(as("omar").get(call).status()).as("omar" + path).isEqualTo(404);
            assertThat(as("tracker").get(call).status()).as("tracker" + path).isEqualTo(403);
            assertThat(Caller.nobody(port).get(call).status()).isEqualTo(401);
            assertThat(as("maya").get("/api/invoices/nothing" + path).status()).isEqualTo(404);
        }
        assertThat(as("maya").get("/api/invoices/" + invoice + "/diagram").body())
                .contains("bpmndi:BPMNShape")
                .doesNotContain("camunda", "${", "Delegate}", "practice-leads");
    }

    @Test
    void theSentenceAndTheStepsOutliveADeletedVersionOfTheModel() throws IOException {
        done(as("ada")
                .deploy(
                        "invoice-approval.bpmn",
                        Files.readString(Path.of("processes/invoice-approval.bpmn"))
                                .replace("name=\"Decide gates\"", "name=\"Ask the policy\"")));
        String invoice = drafted("HARBOUR", "maya", "2500.00");
        complete("maya", invoice, SUBMIT);
        complete("lena", invoice, APPROVE);
        JsonNode kept = diagram(invoice, 1);
        assertThat(kept.path("bpmn").asText()).contains("Ask the policy");
        repository.deleteDeployment(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("invoice-approval")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId(),
                false);
        JsonNode left = diagram(invoice, 1);
        assertThat(left.path("bpmn").isNull()).isTrue();
        assertThat(left.path("version").asInt()).isEqualTo(kept.path("version").asInt());
        assertThat(left.path("steps").findValuesAsText("name")).contains("Ask the policy");

        work();
        pay(invoice, "2975.00");
        work();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey(invoice))
                .list()
                .forEach(instance -> {
                    if (history.createHistoricProcessInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .count()
                            > 0) {
                        history.deleteHistoricProcessInstance(instance.getId());
                    }
                });
        assertThat(as("maya")
                        .get("/api/invoices/" + invoice + "/diagram")
                        .json()
                        .path("diagrams"))
                .isEmpty();
        assertThat(where(invoice)).endsWith("delivered and paid. Nothing is left to do.");
    }

    @Test
    void anInstanceThatBorrowsTheKeyOfAnotherInvoiceIsNoneOfIt() {
        String invoice = drafted("HARBOUR", "maya", "5000.00");
        String key = businessKey(invoice);
        String hers = drafted("MARINA", "lena", "4000.00");
        jdbc.update("update ACT_HI_PROCINST set BUSINESS_KEY_ = ? where BUSINESS_KEY_ = ?", key, businessKey(hers));
        assertThat(as("maya")
                        .get("/api/invoices/" + invoice + "/diagram")
                        .json()
                        .path("diagrams"))
                .hasSize(1);
    }

    private interface Story {
        void run() throws IOException;
    }

    private void withPolicy(String policy, Story story) throws IOException {
        done(as("ada").deploy("approval-policy.dmn", policy));
        try {
            story.run();
        } finally {
            done(as("ada").deploy("approval-policy.dmn", Files.readString(POLICY)));
        }
    }

    /** A draft over one milestone of this worth. */
    private String drafted(String project, String manager, String amount) {
        String code = "R" + milestones++;
        done(as("felix")
                .put(
                        "/api/projects/" + project + "/milestones/" + code,
                        "{\"name\": \"Step %s\", \"amount\": \"%s\"}".formatted(code, amount)));
        done(as(manager)
                .post(
                        "/api/projects/" + project + "/milestones/" + code + "/reached",
                        "{\"date\": \"" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "\"}"));
        work();
        return jdbc.queryForObject("select id from invoice where business_key = ?", String.class, project + "/" + code);
    }

    private String approved(String amount) {
        String invoice = drafted("HARBOUR", "maya", amount);
        complete("maya", invoice, SUBMIT);
        complete("lena", invoice, APPROVE);
        return invoice;
    }

    private String businessKey(String invoice) {
        return jdbc.queryForObject("select business_key from invoice where id = ?", String.class, invoice);
    }

    private void complete(String user, String invoice, String variables) {
        complete(user, "", invoice, variables);
    }

    /** The person's task about this invoice; of several the one whose name, or gate's name, begins so. */
    private void complete(String user, String begins, String invoice, String variables) {
        JsonNode tasks = as(user).get("/engine-rest/task").json();
        String task = StreamSupport.stream(tasks.spliterator(), false)
                .filter(each -> variable(each, "invoiceId").equals(invoice))
                .filter(each -> each.path("name").asText().startsWith(begins)
                        || gateName(variable(each, "gateId")).startsWith(begins))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(user + " has no such task: " + tasks));
        done(as(user).post("/engine-rest/task/" + task + "/complete", "{\"variables\": " + variables + "}"));
    }

    private String variable(JsonNode task, String name) {
        return as("ada")
                .get("/engine-rest/task/" + task.path("id").asText() + "/variables/" + name)
                .json()
                .path("value")
                .asText();
    }

    private String gateName(String gate) {
        return jdbc.queryForList("select name from approval_gate where id = ?", String.class, gate).stream()
                .findFirst()
                .orElse("");
    }

    private void pay(String invoice, String amount) {
        done(as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments",
                        "{\"amount\": \"%s\", \"date\": \"2026-11-24\"}".formatted(amount)));
    }

    /** Whatever is due by the clock; what fails is left for its next try. */
    private void work() {
        for (int round = 0; round < 20; round++) {
            List<Job> due = management.createJobQuery().executable().list();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::work);
        }
    }

    /** One step of each instance. */
    private void workOnce() {
        management.createJobQuery().executable().list().forEach(this::work);
    }

    private void work(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() > 0) {
            try {
                management.executeJob(job.getId());
            } catch (IllegalStateException broken) {
                assertThat(broken).hasMessageContaining("no fonts");
            }
        }
    }

    private long jobsLeft() {
        return management.createJobQuery().withException().withRetriesLeft().count();
    }

    private JsonNode route(String user, String invoice) {
        Caller.Answer answer = as(user).get("/api/invoices/" + invoice + "/route");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private String where(String invoice) {
        return route("maya", invoice).at("/where/sentence").asText();
    }

    private List<String> next(String invoice) {
        return texts(route("maya", invoice).at("/where/next"));
    }

    private JsonNode diagram(String invoice, int at) {
        return as("maya")
                .get("/api/invoices/" + invoice + "/diagram")
                .json()
                .path("diagrams")
                .path(at);
    }

    private static List<String> elements(JsonNode diagram, String which) {
        return texts(diagram.path(which));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> timeline(String invoice) {
        return as("maya").get("/api/invoices/" + invoice + "/timeline").json().findValuesAsText("detail");
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
