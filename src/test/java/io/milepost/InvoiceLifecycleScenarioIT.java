package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import io.milepost.money.Money;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The story: maya finishes HARBOUR/M2, lena approves, the invoice is issued, mailed and paid. */
@RunningMilepost
class InvoiceLifecycleScenarioIT {
    @TempDir
    static Path outbox;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("milepost.mail.outbox", outbox::toString);
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
    }

    @Test
    void aMilestoneReachedBecomesAnIssuedMailedAndPaidInvoice() throws Exception {
        complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}", 204);
        String id = idOf("HARBOUR/M2");
        assertThat(invoice(id).path("state").asText()).isEqualTo("IN_APPROVAL");

        complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}", 204);
        await().atMost(PeoplesTasks.LONG)
                .until(() -> invoice(id).path("delivery").asText().equals("SENT"));

        JsonNode issued = invoice(id);
        String year = String.valueOf(LocalDate.now().getYear());
        assertThat(issued.path("state").asText()).isEqualTo("ISSUED");
        assertThat(issued.path("number").asText()).isEqualTo("INV-" + year + "-00001");
        assertThat(issued.path("totals").path("net").asText()).isEqualTo("12500.00");
        assertThat(issued.path("totals").path("gross").asText()).isEqualTo("14875.00");
        assertThat(issued.path("amountDue").asText()).isEqualTo("14875.00");
        assertThat(pdfInTheOutbox())
                .contains(issued.path("number").asText(), "Concept approved")
                .contains(List.of(asPrinted(issued, "net"), asPrinted(issued, "vat"), asPrinted(issued, "gross")));

        assertThat(pay(id, "5000.00").status()).isEqualTo(201);
        assertThat(invoice(id).path("settlement").asText()).isEqualTo("PARTLY_PAID");
        assertThat(pay(id, "9875.00").status()).isEqualTo(201);
        assertThat(invoice(id).path("settlement").asText()).isEqualTo("PAID");
        assertThat(invoice(id).path("amountDue").asText()).isEqualTo("0.00");
        await().atMost(PeoplesTasks.LONG).until(() -> liveInstances("HARBOUR/M2") == 0);

        JsonNode timeline = as("maya").get("/api/invoices/" + id + "/timeline").json();
        assertThat(timeline.path("verified").asBoolean()).isTrue();
        assertThat(timeline.path("entries").findValuesAsText("event"))
                .contains(
                        "Draft begun",
                        "Submitted for approval",
                        "Approval decided",
                        "Approved",
                        "Issued",
                        "Payment received");
        assertThat(Files.list(outbox).toList()).hasSize(1);

        assertThat(metric("milepost_invoice_steps_total{step=\"issued\"}")).isPositive();
        assertThat(metric("milepost_invoice_steps_total{step=\"sent\"}")).isPositive();
        assertThat(metric("milepost_invoice_steps_total{step=\"payment_received\"}"))
                .isEqualTo(2);
        assertThat(metric("milepost_invoice_issue_seconds_count")).isPositive();
        assertThat(metric("milepost_invoice_departure_seconds_count")).isPositive();
        await().atMost(PeoplesTasks.LONG).until(() -> !Double.isNaN(metric("milepost_incidents")));
        assertThat(metric("milepost_outbox_messages{kind=\"invoice\",state=\"failed\"}"))
                .isZero();
        assertThat(metric("milepost_outbox_oldest_unsent_seconds{kind=\"invoice\"}"))
                .isNotNegative();
        assertThat(metric("milepost_jobs{state=\"failed\"}")).isZero();
        assertThat(metric("milepost_tasks{task=\"Task_DraftInvoice\"}")).isNotNegative();
        assertThat(Monitoring.metrics())
                .as("what the dashboard and the alerts ask for")
                .allMatch(as("ada").get("/actuator/prometheus").body()::contains);
    }

    private double metric(String name) {
        return as("ada")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no metric " + name));
    }

    @Test
    void whoDraftedAnInvoicePassesNoGateOfItWhateverWayIsTried() {
        complete("lena", "Marina Access Road", "{\"draftOutcome\": {\"value\": \"submit\"}}", 204);
        String task = task("ada", "Marina Access Road").orElseThrow();

        String approve = "{\"variables\": {\"approved\": {\"value\": true}}}";
        as("lena").post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"lena\"}");
        assertThat(as("lena")
                        .post("/engine-rest/task/" + task + "/complete", approve)
                        .status())
                .isEqualTo(403);

        as("ada").post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"lena\"}");
        assertThat(as("lena")
                        .post("/engine-rest/task/" + task + "/complete", approve)
                        .status())
                .isEqualTo(403);
        assertThat(as("lena")
                        .post("/engine-rest/task/" + task + "/submit-form", approve)
                        .status())
                .isEqualTo(403);
        Caller webapp = Caller.session(port, "lena");
        assertThat(webapp.post("/camunda/api/engine/engine/default/task/" + task + "/complete", approve)
                        .status())
                .isEqualTo(403);
        assertThat(as("ada")
                        .post("/engine-rest/task/" + task + "/complete", approve)
                        .status())
                .isEqualTo(403);
        assertThat(invoice(idOf("MARINA/M1")).path("state").asText()).isEqualTo("IN_APPROVAL");

        as("ada").post("/engine-rest/task/" + task + "/assignee", "{\"userId\": null}");
        assertThat(as("greta")
                        .post("/engine-rest/task/" + task + "/complete", approve)
                        .status())
                .isEqualTo(204);
        await().atMost(PeoplesTasks.LONG)
                .until(() -> invoice(idOf("MARINA/M1")).path("state").asText().equals("ISSUED"));
    }

    @Test
    void anotherProjectsManagerSeesNothingOfIt() {
        String id = idOf("HARBOUR/M2");
        Caller omar = as("omar");

        for (String path : List.of("", "/draft", "/timeline", "/route", "/preview.pdf", "/invoice.pdf")) {
            assertThat(omar.get("/api/invoices/" + id + path).status()).as(path).isEqualTo(404);
        }
        assertThat(omar.get("/api/invoices").json().path("total").asInt()).isZero();
        for (String query : List.of(
                "task",
                "process-instance",
                "execution",
                "variable-instance",
                "history/process-instance",
                "history/task",
                "history/variable-instance",
                "history/activity-instance",
                "history/detail",
                "history/user-operation",
                "job",
                "incident",
                "history/job-log")) {
            assertThat(omar.get("/engine-rest/" + query).json()).as(query).isEmpty();
        }
        for (String figures : List.of("process-definition/statistics", "metrics/activity-instance-start/sum")) {
            assertThat(omar.get("/engine-rest/" + figures).status()).as(figures).isEqualTo(403);
        }
        assertThat(omar.get("/api/demo/mails").json()).isEmpty();
        assertThat(Caller.nobody(port).get("/api/invoices/" + id).status()).isEqualTo(401);
        assertThat(Caller.nobody(port).get("/engine-rest/task").status()).isEqualTo(401);
    }

    private Caller as(String user) {
        return Caller.basic(port, user);
    }

    private JsonNode invoice(String id) {
        return as("greta").get("/api/invoices/" + id).json();
    }

    private Caller.Answer pay(String id, String amount) {
        return as("felix")
                .post(
                        "/api/invoices/" + id + "/payments",
                        "{\"amount\": \"%s\", \"date\": \"%s\", \"reference\": \"Statement 1\"}"
                                .formatted(amount, LocalDate.now()));
    }

    private String idOf(String businessKey) {
        await().atMost(PeoplesTasks.LONG).until(() -> find(businessKey).isPresent());
        return find(businessKey).orElseThrow();
    }

    private Optional<String> find(String businessKey) {
        return Stream.of(as("greta").get("/api/invoices?size=100").json().path("items"))
                .flatMap(items -> java.util.stream.StreamSupport.stream(items.spliterator(), false))
                .filter(invoice -> invoice.path("businessKey").asText().equals(businessKey))
                .map(invoice -> invoice.path("id").asText())
                .findFirst();
    }

    private int liveInstances(String businessKey) {
        return as("ada")
                .get("/engine-rest/process-instance?businessKey=" + businessKey)
                .json()
                .size();
    }

    /** The person's one task that is about this. */
    private Optional<String> task(String user, String about) {
        for (JsonNode task : as(user).get("/engine-rest/task").json()) {
            if (task.path("name").asText().contains(about)) {
                return Optional.of(task.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private void complete(String user, String about, String variables, int expected) {
        await().atMost(PeoplesTasks.LONG).until(() -> task(user, about).isPresent());
        String task = task(user, about).orElseThrow();
        Caller.Answer answer =
                as(user).post("/engine-rest/task/" + task + "/complete", "{\"variables\": " + variables + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
    }

    private static String asPrinted(JsonNode invoice, String total) {
        return Money.of(
                        invoice.path("totals").path(total).asText(),
                        invoice.path("currency").asText())
                .toString();
    }

    private static String pdfInTheOutbox() throws Exception {
        try (Stream<Path> mails = Files.list(outbox)) {
            Path mail = mails.findFirst().orElseThrow();
            var message = new MimeMessage(
                    jakarta.mail.Session.getInstance(new Properties()),
                    new ByteArrayInputStream(Files.readAllBytes(mail)));
            Multipart parts = (Multipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("application/pdf")) {
                    return text(part.getInputStream().readAllBytes());
                }
            }
        }
        throw new AssertionError("no PDF in the mail");
    }

    private static String text(byte[] pdf) throws Exception {
        StringBuilder text = new StringBuilder();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append(PdfTextExtractor.getTextFromPage(document.getPage(page)));
            }
        }
        return text.toString().replace('\u00a0', ' '); // an amount keeps its currency on the same line
    }
}
