package io.milepost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.workflow.DrawnModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an admin does with the Modeler kit: download, apply a template, deploy as the Modeler does, and watch it work. */
@RunningMilepost
@DirtiesContext
@ClockStandsAt("2026-11-24T09:00:00Z")
class ModelerKitIT {
    /** A Tuesday in Hamburg. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private static final String YES = "{\"variables\": {\"approved\": {\"value\": true}}}";
    private static final String MODELS = "/api/approval-policy/models";
    private static final Map<String, String> LEGAL =
            Map.of("Name", "Legal review", "Group that decides", "legal", "Due after", "3", "Escalate to", "managers");
    private static int milestones = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovedClock clock;

    private final List<String> deployed = new ArrayList<>();

    @DynamicPropertySource
    static void manyCalls(DynamicPropertyRegistry registry) {
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
    }

    @BeforeEach
    void ariIsInLegal() {
        clock.moveTo(TUESDAY);
        if (as("ada").get("/engine-rest/group/legal").status() == 404) {
            done(as("ada")
                    .post(
                            "/engine-rest/group/create",
                            "{\"id\": \"legal\", \"name\": \"Legal\", \"type\": \"WORKFLOW\"}"));
            done(as("ada").post("/engine-rest/user/create", """
                    {"profile": {"id": "ari", "firstName": "Ari", "lastName": "Lund", "email": "ari@firm.example"},
                     "credentials": {"password": "Demo-Pass-2026"}}"""));
            done(as("ada").put("/engine-rest/group/legal/members/ari", "{}"));
        }
    }

    @AfterEach
    void asReleased() {
        deployed.forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void aLegalReviewByTemplateWorksForTheNextInvoiceAndNotForThoseInApproval() {
        String before = submitted("HARBOUR", "maya", "5000.00");
        String drawn = new DrawnModel(download("invoice-approval.bpmn"))
                .gate("Task_LegalReview", "approval-gate", LEGAL)
                .xml();
        for (String other : new String[] {"maya", "greta", "lena", "felix", "omar", "louis", "tracker"}) {
            assertThat(asTheModelerDoes(other, drawn).status()).as(other).isEqualTo(403);
        }
        deploy(drawn);

        done(complete("lena", task("lena", before), YES));
        assertThat(gates(before)).containsExactly("Practice lead APPROVED");
        assertThat(state(before)).as("under the version it began with").isEqualTo("APPROVED");

        String next = submitted("HARBOUR", "maya", "5000.00");
        assertThat(gates(next)).containsExactly("Practice lead PENDING", "Legal review PENDING");
        done(complete("lena", task("lena", next), YES));
        assertThat(state(next)).isEqualTo("IN_APPROVAL");
        assertThat(as("ari")
                        .get("/engine-rest/filter?name=Waiting%20for%20my%20approval")
                        .json())
                .as("the list that Tasklist shows")
                .hasSize(1);
        assertThat(Caller.session(port, "ari")
                        .get("/api/invoices/" + next + "/preview.pdf")
                        .status())
                .isEqualTo(200);
        String legal = task("ari", next);
        JsonNode asked = as("ada").get("/engine-rest/task/" + legal).json();
        assertThat(asked.path("name").asText()).startsWith("Legal review for ");
        assertThat(asked.path("due").asText()).as("three business days").startsWith("2026-11-27");
        assertThat(complete("maya", legal, YES).status()).isEqualTo(403);
        assertThat(complete("felix", legal, YES).status()).isEqualTo(403);
        done(complete("ari", legal, YES));
        assertThat(state(next)).isEqualTo("APPROVED");
        assertThat(gates(next)).containsExactly("Practice lead APPROVED", "Legal review APPROVED");
    }

    @Test
    void nothingElseChangesWithIt() {
        List<String> models = definitions();
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .gate("Task_LegalReview", "approval-gate", LEGAL)
                .xml());
        List<String> changed = definitions();
        changed.removeAll(models);
        assertThat(changed).singleElement().asString().startsWith("invoice-approval:");
        Caller.Answer again = asTheModelerDoes("ada", download("invoice-approval.bpmn"));
        assertThat(again.json().path("deployedProcessDefinitions").isEmpty())
                .as("the same once more is no new version")
                .isTrue();
        deployed.add(again.json().path("id").asText());
    }

    @Test
    void legalIsRemindedAndTheManagersAreAskedByMailAndOnce() {
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .gate("Task_LegalReview", "approval-gate", LEGAL)
                .xml());
        String invoice = submitted("HARBOUR", "maya", "5000.00");
        done(complete("lena", task("lena", invoice), YES));
        clock.moveTo(Instant.parse("2026-11-25T09:00:00Z"));
        work();
        work();
        assertThat(mails(invoice)).containsExactly("ari@firm.example Reminder: Legal review SENT");
        String legal = task("ari", invoice);
        assertThat(complete("greta", legal, YES).status()).isEqualTo(403);
        clock.moveTo(Instant.parse("2026-11-27T09:00:00Z"));
        work();
        assertThat(mails(invoice))
                .containsExactly(
                        "ari@firm.example Overdue: Legal review SENT",
                        "ari@firm.example Reminder: Legal review SENT",
                        "greta@brueckner-vale.example Overdue: Legal review SENT");
        done(complete("greta", legal, YES));
    }

    /** By every way that leads to a completion; nora is a practice lead, and a second account of lena's. */
    @ParameterizedTest
    @CsvSource({
        "lena, complete",
        "lena, claim",
        "lena, delegate",
        "lena, assign",
        "lena, submit-form",
        "lena, webapp",
        "nora, complete",
        "nora, assign",
        "nora, webapp",
        "louis, complete",
        "louis, assign"
    })
    void whoPassedTheFirstGatePassesNoFourEyesGateByAnyRoute(String person, String route) {
        aSecondPracticeLead("nora");
        done(as("ada").put("/api/people/nora", "{\"sameAs\": \"lena\"}"));
        aSecondPracticeLead("nils");
        done(as("ada").put("/api/people/lena", """
                {"deputies": [{"deputy": "louis", "from": "2026-11-01", "to": "2026-12-31"}]}"""));
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .gate("Task_Second", "four-eyes-gate", Map.of("Group that decides", "practice-leads"))
                .xml());
        String invoice = submitted("HARBOUR", "maya", "5000.00");
        done(complete("lena", task("lena", invoice), YES));
        String second = task("ada", invoice);
        switch (route) {
            case "claim" -> as(person).post("/engine-rest/task/" + second + "/claim", user(person));
            case "delegate" -> {
                done(as("ada").post("/engine-rest/task/" + second + "/delegate", user(person)));
                as(person).post("/engine-rest/task/" + second + "/resolve", YES);
            }
            case "assign" -> done(as("ada").post("/engine-rest/task/" + second + "/assignee", user(person)));
            default -> {}
        }
        Caller.Answer answer = switch (route) {
            case "submit-form" -> as(person).post("/engine-rest/task/" + second + "/submit-form", YES);
            case "webapp" ->
                Caller.session(port, person)
                        .post("/camunda/api/engine/engine/default/task/" + second + "/complete", YES);
            default -> complete(person, second, YES);
        };
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        assertThat(gates(invoice)).containsExactly("Practice lead APPROVED", "Second pair of eyes PENDING");
        if (!route.equals("webapp") && !route.equals("submit-form")) {
            done(as("ada").post("/engine-rest/task/" + second + "/assignee", "{\"userId\": null}"));
            done(complete("nils", second, YES));
            assertThat(state(invoice)).isEqualTo("APPROVED");
        }
    }

    @Test
    void whereNobodyElseIsLeftTheFourEyesGateIsTheManagers() {
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .gate("Task_Second", "four-eyes-gate", Map.of("Group that decides", "legal"))
                .gate("Task_LegalReview", "approval-gate", LEGAL)
                .xml());
        String invoice = submitted("HARBOUR", "maya", "5000.00");
        done(complete("lena", task("lena", invoice), YES));
        done(complete("ari", task("ari", invoice), YES));
        assertThat(gates(invoice))
                .containsExactly("Practice lead APPROVED", "Legal review APPROVED", "Second pair of eyes PENDING");
        JsonNode second = route(invoice).get(2);
        assertThat(second.path("group").asText()).isEqualTo("managers");
        assertThat(second.path("reasons").toString())
                .contains("Everybody who could decide it passed a gate before, so a manager decides.");
        done(complete("greta", task("greta", invoice), YES));
        assertThat(state(invoice)).isEqualTo("APPROVED");
    }

    @Test
    void aGateCanBeThePracticeLeadsOfTheProject() {
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .gate(
                        "Task_Lead",
                        "approval-gate",
                        Map.of(
                                "Name", "Lead's word",
                                "Group that decides", "",
                                "Or who the invoice leads to", "client.accountOwner"))
                .xml());
        String invoice = submitted("HARBOUR", "maya", "5000.00");
        done(complete("lena", task("lena", invoice), YES));
        assertThat(route(invoice).get(1).path("approver").asText()).isEqualTo("greta, the account owner of the client");
        String word = task("greta", invoice);
        assertThat(complete("lena", word, YES).status()).isEqualTo(403);
        done(complete("greta", word, YES));
        assertThat(state(invoice)).isEqualTo("APPROVED");
    }

    @Test
    void whoIsNamedIsMailedOnceAndNothingWaitsForTheMail() {
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .step(
                        "Task_Tell",
                        "notify",
                        Map.of(
                                "Name", "Approved for Hafenbau",
                                "Whom", "legal",
                                "Message", "Please file the contract."))
                .xml());
        String invoice = submitted("HARBOUR", "maya", "5000.00");
        done(complete("lena", task("lena", invoice), YES));
        assertThat(state(invoice)).as("before any mail").isEqualTo("APPROVED");
        assertThat(mails(invoice)).containsExactly("ari@firm.example Approved for Hafenbau PENDING");
        work();
        work();
        assertThat(mails(invoice)).containsExactly("ari@firm.example Approved for Hafenbau SENT");
        assertThat(jdbc.queryForObject("select body from notice where invoice_id = ?", String.class, invoice))
                .startsWith("Please file the contract.")
                .contains("5,000.00 EUR", "Harbour Bridge (HARBOUR)");
    }

    @Test
    void theFirmsAutoApprovalLetsThroughWhatItsTableNamesAndNothingElse() {
        done200(upload("ada", "auto-approval.dmn", download("auto-approval.dmn").getBytes(UTF_8)));
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .apply("Task_DecideGates", "auto-approve", Map.of())
                .xml());
        String small = submitted("HARBOUR", "maya", "2400.00");
        assertThat(gates(small)).isEmpty();
        assertThat(state(small)).isEqualTo("APPROVED");
        assertThat(as("greta").get("/api/invoices/" + small + "/timeline").body())
                .contains("No approval needed: Under 2,500.00 EUR net, and nothing about it is unusual.");
        String large = submitted("HARBOUR", "maya", "2500.00");
        assertThat(gates(large)).containsExactly("Practice lead PENDING");
    }

    @Test
    void gatesInTheModelAreAskedEvenOfWhatIsAutoApproved() {
        done200(upload("ada", "auto-approval.dmn", download("auto-approval.dmn").getBytes(UTF_8)));
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .apply("Task_DecideGates", "auto-approve", Map.of())
                .gate("Task_LegalReview", "approval-gate", LEGAL)
                .xml());
        String small = submitted("HARBOUR", "maya", "2400.00");
        assertThat(gates(small)).containsExactly("Legal review PENDING");
        done(complete("ari", task("ari", small), YES));
        assertThat(state(small)).isEqualTo("APPROVED");
    }

    @Test
    void withoutItsTableThePolicyIsAskedAsAlways() {
        Caller.Answer table =
                upload("ada", "auto-approval.dmn", download("auto-approval.dmn").getBytes(UTF_8));
        done200(table);
        deploy(new DrawnModel(download("invoice-approval.bpmn"))
                .apply("Task_DecideGates", "auto-approve", Map.of())
                .xml());
        repository.deleteDeployment(deployed.remove(0), true);
        assertThat(gates(submitted("HARBOUR", "maya", "2400.00"))).containsExactly("Practice lead PENDING");
    }

    @Test
    void theKitIsDownloadedByThoseWhoMayUseIt() throws IOException {
        assertThat(download("approval-policy.dmn"))
                .isEqualTo(Files.readString(Path.of("processes/approval-policy.dmn")));
        assertThat(as("ada").get("/api/approval-policy/element-templates").json())
                .hasSize(4);
        assertThat(as("greta").get(MODELS).json().findValuesAsText("file"))
                .containsExactly(
                        "invoice-approval.bpmn",
                        "approval-policy.dmn",
                        "auto-approval.dmn",
                        "tax-treatment.dmn",
                        "reminder-policy.dmn");
        assertThat(as("greta").get(MODELS + "/invoice-lifecycle.bpmn").status()).isEqualTo(404);
        assertThat(as("greta").get(MODELS + "/..%2Fapplication.yaml").status()).isIn(400, 404);
        for (String other : new String[] {"maya", "lena", "felix", "tracker", "louis"}) {
            assertThat(as(other).get(MODELS).status()).isEqualTo(403);
            assertThat(as(other).get(MODELS + "/invoice-approval.bpmn").status())
                    .isEqualTo(403);
            assertThat(as(other).get("/api/approval-policy/element-templates").status())
                    .isEqualTo(403);
        }
    }

    private String download(String file) {
        Caller.Answer answer = as("ada").get(MODELS + "/" + file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private void deploy(String drawn) {
        done200(asTheModelerDoes("ada", drawn));
    }

    private void done200(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        deployed.add(0, answer.json().path("id").asText());
    }

    private Caller.Answer asTheModelerDoes(String user, String drawn) {
        return upload(user, "invoice-approval.bpmn", drawn.getBytes(UTF_8));
    }

    /** Its parts, in its order. */
    private Caller.Answer upload(String user, String file, byte[] content) {
        return as(user).multipart(
                        "/engine-rest/deployment/create",
                        file,
                        content,
                        List.of(
                                Map.entry("deployment-name", file.substring(0, file.indexOf('.'))),
                                Map.entry("deployment-source", "Camunda Modeler"),
                                Map.entry("enable-duplicate-filtering", "true"),
                                Map.entry("deploy-changed-only", "true")));
    }

    private void aSecondPracticeLead(String id) {
        if (as("ada").get("/engine-rest/user/" + id + "/profile").status() == 404) {
            done(as("ada").post("/engine-rest/user/create", """
                    {"profile": {"id": "%1$s", "firstName": "%1$s", "lastName": "Holm", "email": "%1$s@firm.example"},
                     "credentials": {"password": "Demo-Pass-2026"}}""".formatted(id)));
            done(as("ada").put("/engine-rest/group/practice-leads/members/" + id, "{}"));
        }
    }

    private static String user(String person) {
        return "{\"userId\": \"" + person + "\"}";
    }

    private List<String> definitions() {
        return new ArrayList<>(Stream.concat(
                        repository.createProcessDefinitionQuery().list().stream()
                                .map(process -> process.getId()),
                        repository.createDecisionDefinitionQuery().list().stream()
                                .map(table -> table.getId()))
                .toList());
    }

    private List<String> mails(String invoice) {
        return jdbc.query(
                "select recipient, subject, state from notice where invoice_id = ? order by recipient, subject",
                (row, i) -> row.getString(1) + " " + row.getString(2).replaceAll("^([^:]+: [^:]+|[^:]+):.*", "$1") + " "
                        + row.getString(3),
                invoice);
    }

    private String submitted(String project, String manager, String amount) {
        String code = "K" + milestones++;
        done(as("felix")
                .put(
                        "/api/projects/" + project + "/milestones/" + code,
                        "{\"name\": \"Step %s\", \"amount\": \"%s\"}".formatted(code, amount)));
        done(as(manager)
                .post(
                        "/api/projects/" + project + "/milestones/" + code + "/reached",
                        "{\"date\": \"" + LocalDate.ofInstant(clock.instant(), clock.getZone()) + "\"}"));
        collect();
        String draft = draft(manager, "Step " + code).orElseThrow();
        done(complete(manager, draft, "{\"variables\": {\"draftOutcome\": {\"value\": \"submit\"}}}"));
        for (JsonNode item : as("greta")
                .get("/api/invoices?size=200&project=" + project)
                .json()
                .path("items")) {
            if (item.path("businessKey").asText().equals(project + "/" + code)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError(code);
    }

    private void collect() {
        management
                .createJobQuery()
                .processDefinitionKey("invoice-lifecycle")
                .messages()
                .list()
                .forEach(this::run);
    }

    /** Whatever is due by the clock. */
    private void work() {
        for (int round = 0; round < 20; round++) {
            List<Job> due = management.createJobQuery().executable().list();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::run);
        }
    }

    private void run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() > 0) {
            management.executeJob(job.getId());
        }
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private Caller.Answer complete(String user, String task, String body) {
        return as(user).post("/engine-rest/task/" + task + "/complete", body);
    }

    private String task(String user, String invoice) {
        JsonNode tasks = as(user).get("/engine-rest/task?processVariables=invoiceId_eq_" + invoice)
                .json();
        assertThat(tasks).as("what %s is asked about it", user).isNotEmpty();
        return tasks.at("/0/id").asText();
    }

    private Optional<String> draft(String manager, String about) {
        for (JsonNode task : as(manager).get("/engine-rest/task").json()) {
            if (task.path("name").asText().contains(about)) {
                return Optional.of(task.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private JsonNode route(String invoice) {
        return as("greta").get("/api/invoices/" + invoice + "/route").json().path("gates");
    }

    private List<String> gates(String invoice) {
        List<String> gates = new ArrayList<>();
        route(invoice)
                .forEach(gate -> gates.add(
                        gate.path("name").asText() + " " + gate.path("state").asText()));
        return gates;
    }

    private String state(String invoice) {
        return as("greta").get("/api/invoices/" + invoice).json().path("state").asText();
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
