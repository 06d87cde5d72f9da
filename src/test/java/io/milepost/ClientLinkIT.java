package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.invoice.InvoiceId;
import io.milepost.link.ClientLinks;
import io.milepost.receivable.RemindClient;
import io.milepost.receivable.Reminded;
import io.milepost.workflow.reconciliation.Reconcile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** With the engine at work: a client reads, accepts and queries by the link in their mail, and nobody else can. */
@RunningMilepost
class ClientLinkIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final List<String> FACTS_OF_AN_INVOICE =
            List.of("INV-", "Harbour", "Hafenbau", "14,875", "Brückner");

    @TempDir
    static Path outbox;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RemindClient remindClient;

    @Autowired
    private Reconcile reconcile;

    @Autowired
    private ClientLinks links;

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
    void aClientReadsAcceptsAndQueriesByTheLinkAndNobodyElseDoes() throws Exception {
        String link = theInvoiceOfHarbour();
        aMailThatHasLeftKeepsItsLinkWhateverBecomesOfTheStep();
        readingChangesNothing(link);
        hostileTriesTellNothingAndChangeNothing(link);
        anAcceptanceCountsOnce(link);
        aQueryIsAnsweredByTheProjectManager(link);
        aLateAnswerIsAskedOfManagersAndALostProcessIsGivenBack();
        aQueryThatIsRightIsCredited();
        whatIsRevokedIsGone(link);
    }

    private String theInvoiceOfHarbour() {
        tasks().complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        String link = ClientMail.linkIn(outbox, "INV-");
        invoice = jdbc.queryForObject("select id from invoice where business_key = 'HARBOUR/M2'", String.class);
        eventually(() -> waitsForPayment());
        return link;
    }

    private void aMailThatHasLeftKeepsItsLinkWhateverBecomesOfTheStep() {
        String mailed = transaction.execute(step -> {
            step.setRollbackOnly();
            return links.forMail(new InvoiceId(invoice)).orElseThrow().url();
        });
        assertThat(nobody().get(mailed.replaceFirst("^http://localhost:\\d+", ""))
                        .status())
                .isEqualTo(200);
    }

    private void readingChangesNothing(String link) {
        Map<String, Long> before = rows();
        var page = nobody().get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.body())
                .contains("14,875.00\u00a0EUR", "Concept approved", "Open, due on", "<html lang=\"en\">");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(page, "Set-Cookie")).isEmpty();
        var pdf = nobody().get(link + "/invoice.pdf");
        assertThat(pdf.type()).isEqualTo("application/pdf");
        assertThat(header(pdf, "Cache-Control")).isEqualTo("no-store");
        assertThat(nobody().get(link + "/invoice.cii.xml").body()).contains("INV-");
        assertThat(nobody().send("HEAD", link, null, null).status()).isEqualTo(200);
        assertThat(nobody().get(link + "/acceptance").status()).isEqualTo(404);
        assertThat(nobody().get(link + "/invoice.ubl.xml").status()).isEqualTo(404);
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.queryForList("select token_hash from client_link", String.class))
                .allMatch(hash -> hash.matches("[0-9a-f]{64}") && !link.contains(hash));
    }

    /** A hundred and more: expired, revoked, flipped, another's, spelled otherwise, prefetched, and replayed. */
    private void hostileTriesTellNothingAndChangeNothing(String link) {
        String expired = made();
        String revoked = made();
        revokeAllBut(link, revoked, expired);
        List<String> hostile = new ArrayList<>();
        var random = new Random(20261130);
        String token = link.substring("/c/".length());
        for (int i = 0; i < 60; i++) {
            char[] flipped = token.toCharArray();
            int at = i < token.length() ? i : random.nextInt(token.length());
            flipped[at] = flipped[at] == 'A' ? 'B' : (char) (flipped[at] == 'Z' ? 'A' : 'A');
            hostile.add("/c/" + new String(flipped));
        }
        hostile.addAll(List.of(
                expired,
                revoked,
                link + "A",
                link.substring(0, link.length() - 1),
                "/c/" + "A".repeat(43),
                "/c/a",
                "/c/" + "%27%20or%201=1".repeat(3),
                "/c/" + token.toLowerCase(java.util.Locale.ROOT),
                "/c/" + invoice));
        Map<String, Long> before = rows();
        int tries = 0;
        String gone = nobody().get("/c/" + "x".repeat(43)).body();
        for (String path : hostile) {
            for (Callable<Caller.Answer> call : List.<Callable<Caller.Answer>>of(
                    () -> nobody().get(path),
                    () -> nobody().get(path + "/invoice.pdf"),
                    () -> nobody().form(path + "/acceptance", "name=Mallory"),
                    () -> nobody().form(path + "/query", "reason=amount&text=Mallory"))) {
                var answer = called(call);
                assertThat(answer.status()).as(path).isIn(404, 400);
                assertThat(answer.body()).doesNotContain(FACTS_OF_AN_INVOICE.toArray(String[]::new));
                if (answer.status() == 404) {
                    assertThat(answer.body()).as(path).isEqualTo(gone);
                }
                tries++;
            }
        }
        for (String elsewhere :
                List.of("/expenses.csv", "/../../api/invoices", "/receipts", "/timesheet.csv%00", "/INVOICE.PDF")) {
            assertThat(nobody().get(link + elsewhere).status()).isIn(400, 404);
            tries++;
        }
        var large = nobody().form(link + "/query", "reason=amount&text=" + "x".repeat(200_000));
        assertThat(large.status()).isEqualTo(413);
        var tooLong = nobody().form(link + "/query", "reason=amount&text=" + "x".repeat(2001));
        assertThat(tooLong.status()).isEqualTo(422);
        var foreign = nobody().with("Sec-Fetch-Site", "cross-site").form(link + "/acceptance", "name=Mallory");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(tries).isGreaterThan(100);
        assertThat(rows()).isEqualTo(before);
    }

    private void anAcceptanceCountsOnce(String link) throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            for (var said : threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> nobody().form(link + "/acceptance", "name=Ines+Harms")
                            .status())
                    .toList())) {
                assertThat(said.get()).isEqualTo(303);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(nobody().get(link).body()).contains("by Ines Harms");
        assertThat(events().stream().filter("Accepted by the client"::equals)).hasSize(1);
    }

    private void aQueryIsAnsweredByTheProjectManager(String link) {
        var missing = nobody().form(link + "/query", "reason=amount&text=&name=Ines");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body())
                .contains("Please say what is wrong", "value=\"Ines\"", "value=\"amount\" required checked");
        var sent = nobody().form(
                        link + "/query",
                        "reason=amount&line=1&line=x&text=" + encoded("<script>alert(1)</script> Too much"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo(link);
        assertThat(nobody().form(link + "/query", "reason=amount&text=Again").status())
                .isEqualTo(303);
        assertThat(disputes()).hasSize(1);
        assertThat(nobody().get(link).body())
                .contains("You queried this invoice", "&lt;script&gt;")
                .doesNotContain("<script", "query-text");
        assertThat(nobody().form(link + "/acceptance", "").status()).isEqualTo(303);

        overdue();
        assertThat(remindClient.remind(new InvoiceId(invoice))).isEqualTo(Reminded.NOT_YET);
        assertThat(where()).contains("the client queried it (a wrong amount, the whole invoice)");
        assertThat(post("felix", "/disputes", "{\"reason\": \"paid\", \"text\": \"Again\"}")
                        .status())
                .isEqualTo(409);
        JsonNode task = tasks().await("maya", "who queries INV-");
        assertThat(complete("felix", task, "uphold", "No").status()).isIn(403, 404);
        assertThat(complete("maya", task, "uphold", " ").message()).contains("The answer is missing.");
        assertThat(complete("maya", task, "", "No").message()).contains("Say whether the invoice stands");
        assertThat(complete("maya", task, "uphold", "The hours are as agreed.\nSee annex.")
                        .status())
                .isEqualTo(204);
        assertThat(disputes().get(0).path("state").asText()).isEqualTo("UPHELD");
        assertThat(nobody().get(link).body()).contains("The invoice stands.", "The hours are as agreed.");
        eventually(() -> mailed("The hours are as agreed."));
        reminded(1);
        assertThat(events()).containsSubsequence("Queried by the client", "Client's query answered", "Client reminded");
    }

    private void aLateAnswerIsAskedOfManagersAndALostProcessIsGivenBack() {
        assertThat(post("maya", "/disputes", "{\"reason\": \"work\", \"text\": \"Not done\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post("felix", "/disputes", "{\"reason\": \"odd\", \"text\": \"Not done\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("felix", "/disputes", "{\"reason\": \"work\", \"lines\": [9], \"text\": \"Not done\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("felix", "/disputes", "{\"reason\": \"work\", \"text\": \"Not done\", \"name\": \"Ms Harms\"}")
                        .status())
                .isEqualTo(201);
        String process = tasks().await("maya", "who queries INV-")
                .path("processInstanceId")
                .asText();
        jdbc.update(
                "update ACT_RU_JOB set DUEDATE_ = '2020-01-01' where PROCESS_INSTANCE_ID_ = ? and HANDLER_TYPE_ = 'milepost-task-timer'",
                process);
        eventually(() -> {
            JsonNode task = tasks().await("greta", "who queries INV-");
            return task.path("priority").asInt() == 75 && task.path("assignee").isNull();
        });

        assertThat(tasks().as("ada")
                        .delete("/engine-rest/process-instance/" + process)
                        .status())
                .isEqualTo(204);
        reconcile.reconcile();
        reconcile.reconcile();
        assertThat(tasks().as("ada")
                        .get("/engine-rest/process-instance?processDefinitionKey=invoice-dispute")
                        .json())
                .hasSize(1);
    }

    private void aQueryThatIsRightIsCredited() {
        JsonNode task = tasks().await("maya", "who queries INV-");
        assertThat(complete("maya", task, "credit-in-part", "We credit it.").message())
                .contains("Say what becomes of the work");
        assertThat(complete("maya", task, "credit-in-full", "We credit it.").message())
                .contains("Say what becomes of the work");
        var credited =
                tasks().as("maya").post("/engine-rest/task/" + task.path("id").asText() + "/complete", """
                        {"variables": {"disputeOutcome": {"value": "credit-in-part"}, "creditedLines": {"value": "1: 1500.00"},
                            "creditedItems": {"value": "write-off"}, "disputeAnswer": {"value": "You are right."}}}""");
        assertThat(credited.status()).as(credited.toString()).isEqualTo(204);
        JsonNode answered = disputes().get(1);
        assertThat(answered.path("state").asText()).isEqualTo("CREDITED_IN_PART");
        assertThat(answered.path("creditNote").asText()).isNotEmpty();
        jdbc.update("update reminder set reminded_on = ? where invoice_id = ?", TODAY.minusDays(60), invoice);
        assertThat(remindClient.remind(new InvoiceId(invoice)))
                .isEqualTo(Reminded.NOT_YET); // its credit note is on its way
        tasks().complete("lena", "credit note over INV-", "{\"approved\": {\"value\": true}}");
        eventually(
                () -> get("/api/invoices/" + invoice).path("amountDue").asText().equals("13090.00"));
        reminded(2);
    }

    private void whatIsRevokedIsGone(String link) {
        assertThat(nobody().get(link).body()).contains("13,090.00\u00a0EUR", "1,785.00\u00a0EUR");
        assertThat(tasks().as("maya")
                        .delete("/api/invoices/" + invoice + "/client-links")
                        .status())
                .isEqualTo(403);
        assertThat(tasks().as("felix")
                        .delete("/api/invoices/" + invoice + "/client-links")
                        .status())
                .isEqualTo(204);
        assertThat(nobody().get(link).status()).isEqualTo(404);
        assertThat(events()).contains("Client links revoked");
        String anew = made();
        assertThat(nobody().with("Accept-Language", "de").get(link).body()).contains("Dieser Link funktioniert nicht");
        assertThat(nobody().get(anew).status()).isEqualTo(200);
        assertThat(get("/api/invoices/" + invoice + "/client-links").toString()).doesNotContain("/c/");
    }

    private String made() {
        var answer = post("felix", "/client-links", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("url").asText().replaceFirst("^http://localhost:\\d+", "");
    }

    private void revokeAllBut(String link, String revoked, String expired) {
        jdbc.update(
                "update client_link set revoked_at = ? where token_hash = ?",
                TODAY.atStartOfDay(),
                io.milepost.invoice.Hashes.sha256(revoked.substring(3)));
        jdbc.update(
                "update client_link set expires_at = ? where token_hash = ?",
                TODAY.minusDays(1).atStartOfDay(),
                io.milepost.invoice.Hashes.sha256(expired.substring(3)));
        assertThat(nobody().get(link).status()).isEqualTo(200);
    }

    /** Whatever a client's page could write. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table :
                List.of("client_link", "invoice_acceptance", "dispute", "timeline_entry", "notice", "delivery")) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        rows.put("versions", jdbc.queryForObject("select sum(version) from client_link", Long.class));
        return rows;
    }

    /** In the office's hours the process does it by itself, outside them a test doesn't wait for it. */
    private void reminded(int times) {
        var unused = remindClient.remind(new InvoiceId(invoice));
        assertThat(get("/api/invoices/" + invoice + "/reminders").path("sent")).hasSize(times);
    }

    private void overdue() {
        jdbc.update("update receivable set due_date = ? where invoice_id = ?", TODAY.minusDays(60), invoice);
        jdbc.update(
                "update delivery set sent_at = ? where invoice_id = ?",
                TODAY.minusDays(90).atStartOfDay(),
                invoice);
    }

    private boolean mailed(String text) throws java.io.IOException {
        try (var mails = java.nio.file.Files.list(outbox)) {
            return mails.anyMatch(mail -> read(mail).contains(text));
        }
    }

    private static String read(Path mail) {
        try {
            return java.nio.file.Files.readString(mail);
        } catch (java.io.IOException gone) {
            return "";
        }
    }

    private boolean waitsForPayment() {
        return get("/engine-rest/execution?messageEventSubscriptionName=milepost.paymentReceived")
                        .size()
                == 1;
    }

    private String where() {
        return get("/api/invoices/" + invoice + "/route")
                .path("where")
                .path("sentence")
                .asText();
    }

    private List<String> events() {
        return get("/api/invoices/" + invoice + "/timeline").path("entries").findValuesAsText("event");
    }

    private JsonNode disputes() {
        return get("/api/invoices/" + invoice + "/disputes");
    }

    private Caller.Answer post(String person, String path, String body) {
        return tasks().as(person).post("/api/invoices/" + invoice + path, body);
    }

    private Caller.Answer complete(String person, JsonNode task, String outcome, String answer) {
        return tasks().as(person)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        "{\"variables\": {\"disputeOutcome\": {\"value\": \"%s\"}, \"disputeAnswer\": {\"value\": \"%s\"}}}"
                                .formatted(outcome, answer.replace("\n", "\\n")));
    }

    private static Caller.Answer called(Callable<Caller.Answer> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(Caller.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    private Caller nobody() {
        return Caller.nobody(port);
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
