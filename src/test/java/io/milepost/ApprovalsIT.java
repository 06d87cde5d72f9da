package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who decides about an invoice, by when, and who else when they are away or take too long; whatever way is tried. */
@RunningMilepost
@DirtiesContext
@ClockStandsAt("2026-11-24T09:00:00Z")
class ApprovalsIT {
    /** A Tuesday in Hamburg. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private static final String APPROVE = "{\"variables\": {\"approved\": {\"value\": true}}}";
    private static final String SEND_BACK =
            "{\"variables\": {\"approved\": {\"value\": false}, \"comment\": {\"value\": \"Say which span\"}}}";
    private static final Path POLICY = Path.of("processes/approval-policy.dmn");
    private static int milestones = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovedClock clock;

    @DynamicPropertySource
    static void manyCalls(DynamicPropertyRegistry registry) {
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
    }

    @BeforeEach
    void tuesdayAndNoraIsASecondPracticeLead() {
        clock.moveTo(TUESDAY);
        if (as("ada").get("/engine-rest/user/nora/profile").status() == 404) {
            created(as("ada").post("/engine-rest/user/create", """
                    {"profile": {"id": "nora", "firstName": "Nora", "lastName": "Holm", "email": "nora@firm.example"},
                     "credentials": {"password": "Demo-Pass-2026"}}"""));
            created(as("ada").put("/engine-rest/group/practice-leads/members/nora", "{}"));
        }
        person("nora", "{}");
        deputies("lena", "louis", "2026-11-24", "2026-12-31");
    }

    @Test
    void aDeputyDecidesForTheApproverAndBothNamesAreOnRecord() {
        String invoice = submitted("HARBOUR", "maya");
        String task = task("louis", invoice);
        assertThat(gate("louis", invoice).path("youStandInFor").asText()).isEqualTo("lena");
        assertThat(gate("lena", invoice).path("youStandInFor").isNull()).isTrue();
        assertThat(as("louis").get("/api/invoices/" + invoice + "/preview.pdf").status())
                .isEqualTo(200);
        assertThat(as("louis").get("/api/invoices").json().findValuesAsText("id"))
                .contains(invoice);

        done(complete("louis", task, APPROVE));
        JsonNode gate = gate("greta", invoice);
        assertThat(gate.path("decidedBy").asText()).isEqualTo("louis");
        assertThat(gate.path("decidedFor").asText()).isEqualTo("lena");
        assertThat(timeline(invoice)).contains("Practice lead, Louis Vale for Lena Brückner");
    }

    @Test
    void whoStandsInForADrafterCantDecideEither() {
        String invoice = submitted("MARINA", "lena");
        assertThat(find("louis", invoice)).isEmpty();
        String task = task("nora", invoice);
        done(as("ada").post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"louis\"}"));
        Caller.Answer answer = complete("louis", task, APPROVE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message())
                .isEqualTo(
                        "Lena Brückner drafted this invoice, so whoever stands in for Lena Brückner can't decide about it either.");
        done(complete("nora", task, APPROVE));
    }

    /** By every way that leads to a completion; nora is a practice lead, and a second account of lena's. */
    @ParameterizedTest
    @CsvSource({
        "lena, complete", "lena, claim", "lena, delegate", "lena, assign", "lena, submit-form", "lena, webapp",
        "nora, complete", "nora, claim", "nora, delegate", "nora, assign", "nora, submit-form", "nora, webapp",
        "louis, complete", "louis, delegate", "louis, assign", "louis, submit-form"
    })
    void whoeverDraftedAnInvoicePassesNoGateOfItByAnyRoute(String person, String route) {
        person("nora", "{\"sameAs\": \"lena\"}");
        String invoice = submitted("MARINA", "lena");
        String task = task("ada", invoice);
        switch (route) {
            case "claim" -> as(person).post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + person + "\"}");
            case "delegate" ->
                done(as("ada").post("/engine-rest/task/" + task + "/delegate", "{\"userId\": \"" + person + "\"}"));
            case "assign" ->
                done(as("ada").post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"" + person + "\"}"));
            default -> {}
        }
        if (route.equals("delegate")) {
            as(person).post("/engine-rest/task/" + task + "/resolve", APPROVE);
        }
        String engine = "/engine-rest/task/" + task;
        Caller.Answer answer = switch (route) {
            case "submit-form" -> as(person).post(engine + "/submit-form", APPROVE);
            case "webapp" ->
                Caller.session(port, person)
                        .post("/camunda/api/engine/engine/default/task/" + task + "/complete", APPROVE);
            default -> complete(person, task, APPROVE);
        };
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        assertThat(gate("greta", invoice).path("state").asText()).isEqualTo("PENDING");
    }

    @Test
    void aDeputySeesWhatWaitsFromTheDayTheyStandInAndNoLonger() {
        deputies("lena", "louis", "2026-11-26", "2026-11-27");
        String invoice = submitted("HARBOUR", "maya");
        assertThat(find("louis", invoice)).isEmpty();
        assertThat(as("louis").get("/api/invoices/" + invoice).status()).isEqualTo(403);

        clock.moveTo(Instant.parse("2026-11-25T22:59:00Z"));
        work();
        assertThat(find("louis", invoice)).isEmpty();
        clock.moveTo(Instant.parse("2026-11-25T23:00:00Z")); // midnight in Hamburg
        work();
        String task = task("louis", invoice);
        assertThat(as("louis").get("/api/invoices/" + invoice).status()).isEqualTo(200);

        clock.moveTo(Instant.parse("2026-11-27T23:00:00Z"));
        work();
        assertThat(find("louis", invoice)).isEmpty();
        assertThat(complete("louis", task, APPROVE).status()).isEqualTo(403);

        deputies("lena", "louis", "2026-11-28", "2026-11-30");
        assertThat(find("louis", invoice)).as("at once").isPresent();
        done(as("lena").put("/api/people/lena/deputies", "[]"));
        assertThat(find("louis", invoice)).as("nor any longer").isEmpty();
    }

    @Test
    void approversAreRemindedAndWhoIsAboveThemIsAskedWhenItTakesTooLong() {
        clock.moveTo(Instant.parse("2026-12-23T15:00:00Z")); // before Christmas
        String invoice = submitted("HARBOUR", "maya");
        String task = task("lena", invoice);
        JsonNode gate = gate("lena", invoice);
        assertThat(gate.path("dueAt").asText())
                .as("25, 26 and 27 are no working days")
                .startsWith("2026-12-28T15:00");

        clock.moveTo(Instant.parse("2026-12-24T14:59:00Z"));
        work();
        assertThat(gate("lena", invoice).path("remindedAt").isNull()).isTrue();
        clock.moveTo(Instant.parse("2026-12-24T15:00:00Z"));
        work();
        assertThat(gate("lena", invoice).path("remindedAt").asText()).startsWith("2026-12-24T15:00");
        assertThat(timeline(invoice)).contains("Practice lead: a practice lead, due on 28 Dec 2026");
        assertThat(as("lena")
                        .get("/engine-rest/task/" + task)
                        .json()
                        .path("priority")
                        .asInt())
                .isEqualTo(75);

        assertThat(complete("greta", task, APPROVE).status()).as("not yet").isEqualTo(403);
        clock.moveTo(Instant.parse("2026-12-29T15:00:00Z"));
        work();
        assertThat(gate("lena", invoice).path("escalatedTo").asText()).isEqualTo("greta");
        assertThat(timeline(invoice))
                .contains("Practice lead: a practice lead has it since 23 Dec 2026, now Greta Vale may decide as well");
        assertThat(task("lena", invoice)).as("the task stays the same").isEqualTo(task);
        done(complete("greta", task, APPROVE));
        assertThat(gate("greta", invoice).path("decidedBy").asText()).isEqualTo("greta");
    }

    /** Ten o'clock stays ten o'clock in Hamburg, whatever that is elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-23T08:00:00Z, 2026-10-26T09:00:00Z, 2026-10-27T09:00",
        "2027-03-25T09:00:00Z, 2027-03-30T08:00:00Z, 2027-03-31T08:00", // over Easter, too
    })
    void businessDaysOutlastAChangeOfTheClocks(Instant submitted, Instant reminded, String due) {
        clock.moveTo(submitted);
        String invoice = submitted("HARBOUR", "maya");
        assertThat(gate("lena", invoice).path("dueAt").asText()).startsWith(due);
        clock.moveTo(reminded.minusSeconds(60));
        work();
        assertThat(gate("lena", invoice).path("remindedAt").isNull()).isTrue();
        clock.moveTo(reminded);
        work();
        assertThat(gate("lena", invoice).path("remindedAt").asText())
                .startsWith(reminded.toString().substring(0, 16));
        done(complete("lena", task("lena", invoice), APPROVE));
    }

    @Test
    void anEscalationNeverReachesADrafter() {
        person("maya", "{\"manager\": \"lena\"}");
        person("nora", "{\"manager\": \"lena\"}");
        String invoice = submitted("MARINA", "lena");
        clock.moveTo(Instant.parse("2026-11-30T09:00:00Z"));
        work();
        assertThat(gate("greta", invoice).path("escalatedTo").asText()).isEqualTo("greta");
    }

    @Test
    void relationsAreAskedSideBySideAndTheInvoiceIsApprovedOnceBothSaidYes() throws IOException {
        String original = Files.readString(POLICY);
        deploy(original.replace("<text>\"practice-leads\"</text>", "<text>\"project.practiceLead\"</text>")
                .replace("<text>\"accounting\"</text>", "<text>\"client.accountOwner\"</text>")
                .replace("<text>&gt;= 25000</text>", "<text>&gt;= 1000</text>")
                .replaceAll("(<outputEntry id=\"Order_Accounting\\w+\">\\s*<text>)2", "$11"));
        try {
            String invoice = submitted("HARBOUR", "maya");
            JsonNode gates =
                    as("maya").get("/api/invoices/" + invoice + "/route").json().path("gates");
            assertThat(gates.findValuesAsText("approver"))
                    .containsExactly(
                            "greta, the account owner of the client", "lena, the practice lead of the project");
            assertThat(find("nora", invoice))
                    .as("a practice lead, but not of this project")
                    .isEmpty();
            String hers = task("lena", invoice);
            String theOther = task("greta", invoice);
            assertThat(hers).isNotEqualTo(theOther);
            assertThat(as("greta")
                            .get("/engine-rest/filter?name=Approvals%20asked%20of%20me")
                            .json())
                    .as("her list of what is asked of her by name")
                    .isNotEmpty();
            done(complete("greta", theOther, APPROVE));
            assertThat(state(invoice)).isEqualTo("IN_APPROVAL");
            done(complete("lena", hers, APPROVE));
            work();
            assertThat(state(invoice)).isEqualTo("ISSUED");
        } finally {
            deploy(original);
        }
    }

    @Test
    void oneThatSendsItBackEndsTheOthersAndTheDraftIsBack() throws IOException {
        String original = Files.readString(POLICY);
        deploy(original.replace("<text>&gt;= 25000</text>", "<text>&gt;= 1000</text>")
                .replaceAll("(<outputEntry id=\"Order_Accounting\\w+\">\\s*<text>)2", "$11"));
        try {
            String invoice = submitted("HARBOUR", "maya");
            String leads = task("lena", invoice);
            done(complete("felix", task("felix", invoice), """
                    {"variables": {"approved": {"value": false}, "comment": {"value": "Not our terms 🎉"}}}"""));
            assertThat(state(invoice)).isEqualTo("DRAFT");
            assertThat(as("ada").get("/engine-rest/task/" + leads).status()).isEqualTo(404);
            assertThat(as("maya").get("/engine-rest/task").json().findValuesAsText("name"))
                    .anyMatch(name -> name.contains("Draft invoice"));
        } finally {
            deploy(original);
        }
    }

    @Test
    void whoApprovedBeforeItWasSentBackForItsTextsIsNotAskedAgain() throws IOException {
        String original = Files.readString(POLICY);
        deploy(original.replace("<text>&gt;= 25000</text>", "<text>&gt;= 1000</text>"));
        try {
            String invoice = submitted("HARBOUR", "maya");
            done(complete("lena", task("lena", invoice), APPROVE));
            done(complete("felix", task("felix", invoice), SEND_BACK));
            edited(invoice, "{\"subject\": \"Harbour Bridge, span 2\", \"note\": \"Thank you.\"}");
            JsonNode lead = gate("lena", invoice);
            assertThat(lead.path("state").asText()).isEqualTo("APPROVED");
            assertThat(lead.path("carriedOver").asBoolean()).isTrue();
            assertThat(lead.path("decidedBy").asText()).isEqualTo("lena");
            assertThat(find("lena", invoice)).isEmpty();
            assertThat(timeline(invoice))
                    .anyMatch(detail -> detail.startsWith(
                            "Practice lead: Lena Brückner approved it before, and only texts changed since (content "));

            done(complete("felix", task("felix", invoice), SEND_BACK));
            edited(invoice, "{\"note\": \"Thank you very much.\"}");
            assertThat(gate("lena", invoice).path("carriedOver").asBoolean())
                    .as("once more")
                    .isTrue();
            done(complete("felix", task("felix", invoice), APPROVE));
            work();
            assertThat(state(invoice)).isEqualTo("ISSUED");
        } finally {
            deploy(original);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "client", "terms", "policy"})
    void whateverElseChangedIsLookedAtByEverybodyAgain(String changed) throws IOException {
        String original = Files.readString(POLICY);
        String ours = original.replace("<text>&gt;= 25000</text>", "<text>&gt;= 1000</text>");
        deploy(ours);
        JsonNode client = as("felix").get("/api/clients/HAFENBAU").json();
        try {
            String invoice = submitted("HARBOUR", "maya");
            done(complete("lena", task("lena", invoice), APPROVE));
            done(complete("felix", task("felix", invoice), SEND_BACK));
            ObjectNode other = client.deepCopy();
            switch (changed) {
                case "client" ->
                    done(as("felix").put("/api/clients/HAFENBAU", other.put("street", "Kaistraße 2") + ""));
                case "terms" -> done(as("felix").put("/api/clients/HAFENBAU", other.put("paymentDays", 60) + ""));
                case "policy" -> deploy(ours.replace("1,000.00 EUR or more", "1,000.00 EUR or more, as agreed"));
                default -> {}
            }
            edited(invoice, changed.equals("amount") ? """
                    {"freeLines": [{"description": "Travel", "quantity": "1", "unit": "pc", "unitPrice": "80.00",
                      "reason": "agreed"}]}""" : "{\"note\": \"Thank you.\"}");
            JsonNode lead = gate("lena", invoice);
            assertThat(lead.path("state").asText()).isEqualTo("PENDING");
            assertThat(lead.path("carriedOver").asBoolean()).isFalse();
            assertThat(find("lena", invoice)).isPresent();
        } finally {
            as("felix").put("/api/clients/HAFENBAU", client.toString());
            deploy(original);
        }
    }

    /** The draft came back, is saved anew and submitted again. */
    private void edited(String invoice, String edit) {
        String path = "/api/invoices/" + invoice + "/draft";
        String version = as("maya").get(path).json().path("version").asText();
        done(as("maya").with("If-Match", "\"" + version + "\"").put(path, edit));
        done(complete("maya", task("maya", invoice), "{\"variables\": {\"draftOutcome\": {\"value\": \"submit\"}}}"));
    }

    private void deploy(String policy) {
        Caller.Answer answer = as("ada").deploy("approval-policy.dmn", policy);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String submitted(String project, String manager) {
        String code = "N" + milestones++;
        created(as("felix")
                .put(
                        "/api/projects/" + project + "/milestones/" + code,
                        "{\"name\": \"Step %s\", \"amount\": \"5000.00\"}".formatted(code)));
        created(as(manager)
                .post(
                        "/api/projects/" + project + "/milestones/" + code + "/reached",
                        "{\"date\": \"" + LocalDate.ofInstant(clock.instant(), clock.getZone()) + "\"}"));
        work();
        String draft = find(manager, "Step " + code).orElseThrow();
        done(complete(manager, draft, "{\"variables\": {\"draftOutcome\": {\"value\": \"submit\"}}}"));
        return StreamSupport.stream(
                        as("greta")
                                .get("/api/invoices?size=200&project=" + project)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("businessKey").asText().equals(project + "/" + code))
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Whatever is due by the clock. */
    private void work() {
        for (int round = 0; round < 20; round++) {
            List<Job> due = management.createJobQuery().executable().list();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private Caller.Answer complete(String user, String task, String body) {
        return as(user).post("/engine-rest/task/" + task + "/complete", body);
    }

    private String task(String user, String invoice) {
        return find(user, invoice).orElseThrow();
    }

    /** By the invoice's id, or by what is in the task's name. */
    private Optional<String> find(String user, String about) {
        for (JsonNode task : as(user).get("/engine-rest/task").json()) {
            String id = task.path("id").asText();
            boolean isIt = task.path("name").asText().contains(about)
                    || as("ada")
                            .get("/engine-rest/task/" + id + "/variables/invoiceId")
                            .json()
                            .path("value")
                            .asText()
                            .equals(about);
            if (isIt) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private JsonNode gate(String user, String invoice) {
        Caller.Answer route = as(user).get("/api/invoices/" + invoice + "/route");
        assertThat(route.status()).as(route.toString()).isEqualTo(200);
        return route.json().path("gates").path(0);
    }

    private String state(String invoice) {
        return as("greta").get("/api/invoices/" + invoice).json().path("state").asText();
    }

    private List<String> timeline(String invoice) {
        return as("greta").get("/api/invoices/" + invoice + "/timeline").json().findValuesAsText("detail");
    }

    private void person(String person, String body) {
        Caller.Answer answer = as("felix").put("/api/people/" + person, body);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    private void deputies(String person, String deputy, String from, String to) {
        done(as(person)
                .put(
                        "/api/people/" + person + "/deputies",
                        "[{\"deputy\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}]".formatted(deputy, from, to)));
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 204);
    }

    private static void created(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 202, 204);
    }
}
