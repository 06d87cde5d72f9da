package io.milepost;

import static org.assertj.core.api.Assertions.*;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.billing.BilledBefore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the engine at work: what is stopped at issue leaves no number and no mail, and its process goes the way drawn for it. */
@RunningMilepost
class SafetyBoundsIT {
    private static final Duration LONG = PeoplesTasks.LONG;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private BilledBefore billedBefore;

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.bounds.net-per-client-and-day", () -> "10000");
    }

    @Test
    void aBreachIsATaskForAccountingAndTheInvoiceGoesBackToItsDraftWithoutANumber() {
        complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        await().atMost(LONG)
                .until(() -> task("felix", "Check invoice HARBOUR/M2").isPresent());
        String id = idOf("HARBOUR/M2");
        assertThat(task("felix", "Check invoice HARBOUR/M2")
                        .orElseThrow()
                        .path("description")
                        .asText())
                .contains(
                        "Hafenbau Nord GmbH gets invoices and credit notes over 12,500.00 EUR",
                        "more than 10,000.00 EUR a day");
        assertThat(invoice(id).path("state").asText()).isEqualTo("APPROVED");
        assertThat(count("invoice where number is not null")).isZero();
        assertThat(count("number_series")).isZero();
        assertThat(count("delivery")).isZero();
        assertThat(count("portion where settled = true")).isZero();
        assertThat(incidents()).isZero();

        complete("felix", "Check invoice HARBOUR/M2", "{\"checkOutcome\": {\"value\": \"try-again\"}}");
        await().atMost(LONG)
                .until(() -> events(id).stream().filter("Issue stopped"::equals).count() == 2);
        complete(
                "felix",
                "Check invoice HARBOUR/M2",
                "{\"checkOutcome\": {\"value\": \"send-back\"}, \"comment\": {\"value\": \"Split it, please.\"}}");
        assertThat(invoice(id).path("state").asText()).isEqualTo("DRAFT");
        assertThat(task("maya", "Harbour Bridge")
                        .orElseThrow()
                        .path("description")
                        .asText())
                .isEqualTo("Sent back: Split it, please.");
        assertThat(as("maya")
                        .get("/api/invoices/" + id + "/draft")
                        .json()
                        .at("/sentBack/comment")
                        .asText())
                .isEqualTo("Split it, please.");
        assertThat(count("number_series")).isZero();
    }

    @Test
    void anEntryThatChangesBetweenApprovalAndIssueTakesTheInvoiceBackToItsDraft() {
        complete("lena", "Marina Access Road", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        String id = idOf("MARINA/M1");
        suspendIssue(true);
        complete("greta", "Marina Access Road", "{\"approved\": {\"value\": true}}");
        jdbc.update("update allocation set stale = true where invoice_id = ?", id);
        suspendIssue(false);
        await().atMost(LONG).until(() -> invoice(id).path("state").asText().equals("DRAFT"));
        assertThat(events(id)).contains("Approval withdrawn").doesNotContain("Issued");
        assertThat(task("lena", "Marina Access Road")
                        .orElseThrow()
                        .path("description")
                        .asText())
                .contains("Sent back: An entry on MARINA/M1 changed at its source after approval");
        assertThat(incidents()).isZero();
    }

    @Test
    void whatAnotherInvoiceBilledIsFoundWithoutTheUniqueKey() {
        String portion = jdbc.queryForObject(
                "select portion_id from allocation where live_portion is not null and state = 'RESERVED'"
                        + " and invoice_id in (select id from invoice where state = 'DRAFT') limit 1",
                String.class);
        String draft =
                jdbc.queryForObject("select invoice_id from allocation where live_portion = ?", String.class, portion);
        assertThat(billedBefore.of(draft)).isEmpty();
        jdbc.update("update portion set settled = true where id = ?", portion);
        assertThat(billedBefore.of(draft)).containsExactly(portion.substring(0, portion.indexOf('#')));
        jdbc.update("update portion set settled = false where id = ?", portion);
        assertThat(billedBefore.of(draft)).isEmpty();
    }

    private void suspendIssue(boolean suspended) {
        var answer = as("ada")
                .put(
                        "/engine-rest/job-definition/suspended",
                        "{\"processDefinitionKey\": \"invoice-issue\", \"includeJobs\": true, \"suspended\": %s}"
                                .formatted(suspended));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private JsonNode invoice(String id) {
        return as("greta").get("/api/invoices/" + id).json();
    }

    private List<String> events(String id) {
        return as("greta")
                .get("/api/invoices/" + id + "/timeline")
                .json()
                .path("entries")
                .findValuesAsText("event");
    }

    private String idOf(String businessKey) {
        return jdbc.queryForObject("select id from invoice where business_key = ?", String.class, businessKey);
    }

    private int count(String what) {
        return jdbc.queryForObject("select count(*) from " + what, Integer.class);
    }

    private int incidents() {
        return as("ada").get("/engine-rest/incident").json().size();
    }

    private Optional<JsonNode> task(String user, String about) {
        return new PeoplesTasks(port).find(user, about);
    }

    private void complete(String user, String about, String variables) {
        new PeoplesTasks(port).complete(user, about, variables);
    }
}
