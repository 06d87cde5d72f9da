package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the engine at work: a credit note is held to the same bounds as an invoice, and its invoice's process hears of it. */
@RunningMilepost
class CreditNoteProcessIT {
    private static final String APPROVED = "{\"approved\": {\"value\": true}}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.bounds.net-per-client-and-day", () -> "20000");
    }

    @Test
    void oneBeyondABoundIsCheckedSentBackAndWithdrawnAndASmallerOneSettlesTheInvoice() {
        String invoice = theIssuedInvoice();
        String number = get("/api/invoices/" + invoice).path("number").asText();
        String note = credit(invoice, "{\"reason\": \"Billed twice\", \"items\": \"reopen\"}");
        tasks().complete("lena", "credit note over " + number, APPROVED);

        JsonNode check = tasks().await("felix", "Check credit note " + number + "/credit-1 for Hafenbau Nord GmbH");
        assertThat(check.path("description").asText()).contains("over 25,000.00 EUR", "more than 20,000.00 EUR a day");
        assertThat(state(note)).isEqualTo("APPROVED");
        assertThat(count("invoice where number like 'CRN%'")).isZero();
        assertThat(amountDue(invoice)).isEqualTo("14875.00");
        assertThat(reservedBy(note)).isPositive();

        tasks().complete("felix", "Check credit note", "{\"checkOutcome\": {\"value\": \"try-again\"}}");
        eventually(() -> stopped(note) == 2);
        tasks().complete(
                        "felix",
                        "Check credit note",
                        "{\"checkOutcome\": {\"value\": \"send-back\"}, \"comment\": {\"value\": \"Only a part today.\"}}");
        JsonNode revision = tasks().await("felix", "Revise credit note over " + number);
        assertThat(revision.path("description").asText()).isEqualTo("Sent back: Only a part today.");
        assertThat(revision.path("assignee").asText()).isEqualTo("felix");
        tasks().complete("felix", "Revise credit note", "{\"creditOutcome\": {\"value\": \"withdraw\"}}");
        assertThat(state(note)).isEqualTo("DISCARDED");
        assertThat(reservedBy(note)).isZero();
        assertThat(amountDue(invoice)).isEqualTo("14875.00");

        aCreditNotePromisedToTheClientIsSentBackAndWithdrawn(invoice, number);

        eventually(() -> get("/engine-rest/execution?messageEventSubscriptionName=milepost.invoiceCredited")
                        .size()
                == 1);
        pay(invoice, "8925.00");
        assertThat(isEnded("HARBOUR/M2")).isFalse();
        String smaller = credit(
                invoice,
                "{\"reason\": \"Part of it\", \"items\": \"reopen\", \"lines\": [{\"line\": 1, \"net\": \"5000.00\"}]}");
        tasks().complete("lena", "credit note over " + number, APPROVED);
        eventually(() -> isEnded("HARBOUR/M2"));
        assertThat(state(smaller)).isEqualTo("ISSUED");
        assertThat(get("/api/invoices/" + smaller).path("number").asText()).matches("CRN-\\d{4}-00001");
        assertThat(amountDue(invoice)).isEqualTo("0.00");
        assertThat(get("/api/invoices/" + invoice).path("settlement").asText()).isEqualTo("PAID");
        eventually(() -> isEnded(number + "/credit-3"));
        assertThat(tasks().as("ada").get("/engine-rest/incident").json()).isEmpty();
    }

    private void aCreditNotePromisedToTheClientIsSentBackAndWithdrawn(String invoice, String number) {
        var queried = tasks().as("felix")
                .post("/api/invoices/" + invoice + "/disputes", "{\"reason\": \"amount\", \"text\": \"Too much\"}");
        assertThat(queried.status()).as(queried.toString()).isEqualTo(201);
        tasks().complete(
                        "maya",
                        "Answer Hafenbau Nord GmbH",
                        "{\"disputeOutcome\": {\"value\": \"credit-in-full\"}, \"disputeAnswer\": {\"value\": \"You are right.\"},"
                                + " \"creditedItems\": {\"value\": \"reopen\"}}");
        tasks().complete(
                        "lena",
                        "credit note over " + number,
                        "{\"approved\": {\"value\": false}, \"comment\": {\"value\": \"Half of it.\"}}");
        JsonNode revision = tasks().await("felix", "Revise credit note over " + number);
        assertThat(revision.path("assignee").isNull()).isTrue();
        assertThat(tasks().find("maya", "Answer Hafenbau Nord GmbH")).isEmpty();
        tasks().complete("felix", "Revise credit note", "{\"creditOutcome\": {\"value\": \"withdraw\"}}");

        assertThat(get("/api/invoices/" + invoice + "/disputes").at("/0/state").asText())
                .isEqualTo("OPEN");
        tasks().complete(
                        "maya",
                        "Answer Hafenbau Nord GmbH",
                        "{\"disputeOutcome\": {\"value\": \"uphold\"}, \"disputeAnswer\": {\"value\": \"It stands after all.\"}}");
        assertThat(get("/api/invoices/" + invoice + "/disputes").at("/0/state").asText())
                .isEqualTo("UPHELD");
    }

    private String theIssuedInvoice() {
        tasks().complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", "Harbour Bridge", APPROVED);
        String id = jdbc.queryForObject("select id from invoice where business_key = 'HARBOUR/M2'", String.class);
        eventually(() -> state(id).equals("ISSUED"));
        return id;
    }

    private String credit(String invoice, String body) {
        var answer = tasks().as("felix").post("/api/invoices/" + invoice + "/credit-notes", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private void pay(String invoice, String amount) {
        var answer = tasks().as("felix")
                .post(
                        "/api/invoices/" + invoice + "/payments",
                        "{\"amount\": \"%s\", \"date\": \"%s\"}".formatted(amount, LocalDate.now(ZoneOffset.UTC)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private PeoplesTasks tasks() {
        return new PeoplesTasks(port);
    }

    private JsonNode get(String path) {
        return tasks().as("greta").get(path).json();
    }

    private String state(String invoice) {
        return get("/api/invoices/" + invoice).path("state").asText();
    }

    private String amountDue(String invoice) {
        return get("/api/invoices/" + invoice).path("amountDue").asText();
    }

    private long stopped(String note) {
        return get("/api/invoices/" + note + "/timeline").path("entries").findValuesAsText("event").stream()
                .filter("Issue stopped"::equals)
                .count();
    }

    private boolean isEnded(String businessKey) {
        JsonNode instances = get(
                "/engine-rest/history/process-instance?processInstanceBusinessKey=" + businessKey + "&unfinished=true");
        return instances.isArray() && instances.isEmpty();
    }

    private int reservedBy(String note) {
        return jdbc.queryForObject(
                "select count(*) from allocation where invoice_id = ? and state = 'CREDITING'", Integer.class, note);
    }

    private int count(String what) {
        return jdbc.queryForObject("select count(*) from " + what, Integer.class);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(PeoplesTasks.LONG).until(condition);
    }
}
