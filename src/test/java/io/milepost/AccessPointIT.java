package io.milepost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.delivery.ScriptedAccessPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An invoice by the access point: handed over, rejected by its recipient, handed over again, delivered, paid. */
@RunningMilepost
class AccessPointIT {
    private static final String DELIVERED = "{\"status\": \"DELIVERED\"}";
    private static final String REJECTED =
            "{\"status\": \"REJECTED\", \"reason\": \"The purchase order is unknown.\", \"code\": \"BV\"}";

    private static ScriptedAccessPoint server; // a new one for each class that inherits the test

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        server = new ScriptedAccessPoint();
    }

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("milepost.access-point.url", () -> server.url());
        registry.add("milepost.access-point.token", () -> ScriptedAccessPoint.TOKEN);
        registry.add("milepost.access-point.callback-secret", () -> ScriptedAccessPoint.SECRET);
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRejectedInvoiceIsAccountingsTaskWhileItsPaymentIsFollowedUp() throws Exception {
        var tasks = new PeoplesTasks(port);
        ByAccessPoint.wishedByTheClient(port);
        tasks.complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks.complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        String id = idOf("HARBOUR/M2");
        await().atMost(PeoplesTasks.LONG)
                .untilAsserted(() ->
                        assertThat(delivery(id)).as(() -> events(id).toString()).isEqualTo("SENT"));
        String first = server.messages().get(0);
        assertThat(server.uploads().get(0).body().path("receiver").asText()).isEqualTo(ByAccessPoint.ADDRESS);
        assertThat(new String(server.uploads().get(0).body().path("document").binaryValue(), UTF_8))
                .contains("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "INV-");

        assertThat(told(first, REJECTED.replace("unknown", "known"), signed(Instant.now(), first, REJECTED)))
                .isEqualTo(401);
        assertThat(told(first, REJECTED, signed(Instant.now().minusSeconds(400), first, REJECTED)))
                .isEqualTo(401);
        assertThat(Caller.nobody(port).post(path(first), REJECTED).status()).isEqualTo(401);
        assertThat(delivery(id)).isEqualTo("SENT");
        assertThat(told("msg-unknown", REJECTED)).isEqualTo(404);
        assertThat(told(first, "{\"status\": \"READ\"}")).isEqualTo(422);
        assertThat(told(first, "<status/>")).isEqualTo(400);

        await().atMost(PeoplesTasks.LONG).until(() -> live("payment-follow-up") == 1);
        assertThat(told(first, REJECTED)).isEqualTo(204);
        assertThat(told(first, REJECTED)).isEqualTo(204);
        assertThat(delivery(id)).isEqualTo("FAILED");
        assertThat(where(id)).contains("It could not be delivered: accounting has the task to fix it");
        assertThat(live("invoice-rejection")).isOne();
        assertThat(live("payment-follow-up")).isOne();
        JsonNode task = tasks.await("felix", "Fix delivery");
        assertThat(variables(task)).contains("Rejected by the recipient: The purchase order is unknown.");
        assertThat(tasks.find("omar", "Fix delivery")).isEmpty();
        assertThat(as("maya")
                        .get("/engine-rest/process-instance?processDefinitionKey=invoice-rejection")
                        .json())
                .hasSize(1);

        tasks.complete("felix", "Fix delivery", "{\"deliverBy\": {\"value\": \"access-point\"}}");
        await().atMost(PeoplesTasks.LONG)
                .untilAsserted(() ->
                        assertThat(delivery(id)).as(() -> events(id).toString()).isEqualTo("SENT"));
        String second = server.messages().get(1);
        assertThat(told(second, DELIVERED)).isEqualTo(204);
        assertThat(delivery(id)).isEqualTo("DELIVERED");
        assertThat(where(id)).contains("and delivered. Waits for the client's payment");

        as("felix").post("/api/invoices/" + id + "/payments", """
                {"amount": "14875.00", "date": "%s", "reference": "Statement 1"}""".formatted(LocalDate.now()));
        await().atMost(PeoplesTasks.LONG).until(() -> live("invoice-lifecycle", "HARBOUR/M2") == 0);
        assertThat(live("invoice-rejection")).isZero();
        assertThat(events(id))
                .containsSubsequence(
                        "Handed to the access point",
                        "Rejected by the recipient",
                        "Handed over again",
                        "Handed to the access point",
                        "Delivered by the access point",
                        "Payment received");
        assertThat(server.uploads()).hasSize(2);
    }

    private int told(String messageId, String body) {
        return told(messageId, body, signed(Instant.now(), messageId, body));
    }

    private int told(String messageId, String body, Signed signed) {
        return Caller.nobody(port)
                .with("X-Milepost-Timestamp", signed.timestamp())
                .with("X-Milepost-Signature", signed.signature())
                .post(path(messageId), body)
                .status();
    }

    private record Signed(String timestamp, String signature) {}

    private static Signed signed(Instant at, String messageId, String body) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return new Signed(timestamp, ScriptedAccessPoint.sign(ScriptedAccessPoint.SECRET, timestamp, messageId, body));
    }

    private static String path(String messageId) {
        return "/api/deliveries/" + messageId + "/status";
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private String delivery(String id) {
        return as("greta").get("/api/invoices/" + id).json().path("delivery").asText();
    }

    private String where(String id) {
        return as("maya")
                .get("/api/invoices/" + id + "/route")
                .json()
                .path("where")
                .path("sentence")
                .asText();
    }

    private List<String> events(String id) {
        return as("maya")
                .get("/api/invoices/" + id + "/timeline")
                .json()
                .path("entries")
                .findValuesAsText("event");
    }

    private String variables(JsonNode task) {
        return as("felix")
                .get("/engine-rest/task/" + task.path("id").asText() + "/variables")
                .body();
    }

    private int live(String process) {
        return live(process, "HARBOUR/M2");
    }

    private int live(String process, String businessKey) {
        return as("ada")
                .get("/engine-rest/process-instance?processDefinitionKey=%s&businessKey=%s"
                        .formatted(process, businessKey))
                .json()
                .size();
    }

    private String idOf(String businessKey) {
        return StreamSupport.stream(
                        as("greta")
                                .get("/api/invoices?size=100")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(invoice -> invoice.path("businessKey").asText().equals(businessKey))
                .map(invoice -> invoice.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
