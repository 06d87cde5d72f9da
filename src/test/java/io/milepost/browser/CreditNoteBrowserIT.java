package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.milepost.Caller;
import io.milepost.PeoplesTasks;
import io.milepost.document.PrintedPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Accounting's way from a wrong invoice to a credit note in the client's hands, on the screens. */
class CreditNoteBrowserIT extends DemoBrowserTest {
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
    private static final Locator.GetByRoleOptions START =
            new Locator.GetByRoleOptions().setName("Start").setExact(true);

    @Test
    void aPartIsCreditedSentBackRevisedApprovedAndMailed(Browser browser) throws Exception {
        String number = anIssuedInvoiceOver("PIER");
        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .start("Credit note");
        Page form = felix.page();
        assertThat(form.getByLabel("Number of the invoice")).isFocused();
        form.keyboard().type(number.toLowerCase(Locale.ROOT));
        assertThat(felix.dialog()).containsText("Hafenbau Nord GmbH · " + number);
        assertThat(form.locator(".mp-total")).containsText("2,433.55 EUR");
        assertThat(form.locator("#mp-missing")).hasText("Write the reason: the client reads it.");
        form.getByLabel("Draughtsperson", EXACTLY).uncheck();
        Locator amount = form.getByLabel("Net amount to credit of Engineer");
        amount.fill("1900.01");
        assertThat(form.locator("#mp-refusal"))
                .hasText("Line 1 ('Engineer'): 1,900.01 EUR can't be credited, 1,900.00 EUR of it is left.");
        amount.fill("half");
        assertThat(form.locator("#mp-missing")).hasText("Write the amount of “Engineer” like 250.00.");
        amount.fill("1,000");
        assertThat(form.locator(".mp-total")).containsText("1,190.00 EUR");
        assertThat(Accessible.violations(form, ".modal-dialog form.milepost")).isEmpty();
        form.getByLabel("Write it off").check();
        form.getByLabel("Reason, for the client").fill("Half of it was never asked for");
        felix.startIt();

        Tasklist lena = Tasklist.login(browser.window(820, 1180), address(), "lena", PASSWORD)
                .open("Waiting for my approval", "credit note over " + number)
                .claim();
        assertThat(lena.page().locator(".mp-work"))
                .containsText("It takes back 1,190.00 of 2,433.55 EUR, of which 2,433.55 is still due.");
        assertThat(lena.page().locator(".mp-work")).containsText("“Half of it was never asked for”");
        assertThat(lena.page().locator(".mp-work")).containsText("The work is written off: nobody bills it again.");
        lena.page().getByLabel("Send back", EXACTLY).check();
        lena.page().getByLabel("Comment").fill("Eleven hundred was agreed.");
        lena.complete();

        felix.open("Credit notes sent back", number);
        assertThat(form.locator("form.milepost")).containsText("Eleven hundred was agreed.");
        assertThat(amount).hasValue("1000.00");
        assertThat(form.getByLabel("Write it off")).isChecked();
        amount.fill("1100");
        assertThat(form.locator(".mp-total")).containsText("1,309.00 EUR");
        felix.complete();
        lena.open("Waiting for my approval", "credit note over " + number).claim();
        lena.page().getByLabel("Approve", EXACTLY).check();
        lena.complete();

        JsonNode note = issuedCreditNote("PIER");
        assertThat(note.path("number").asText()).matches("CRN-\\d{4}-00001");
        Awaitility.await().atMost(PeoplesTasks.LONG).until(() -> mailsNaming("CRN-") == 1);
        assertThat(PrintedPages.of(pdf(note)).text()).contains(number, "Half of it was never asked for", "1,309.00");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatCantBeCreditedIsSaidOnTheFormBeforeAnythingIsSent(Browser browser) throws Exception {
        String number = anIssuedInvoiceOver("MOLE");
        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .start("Credit note");
        Page form = felix.page();
        Locator field = form.getByLabel("Number of the invoice");
        field.fill("INV-1999-00001");
        assertThat(felix.dialog()).containsText("There is no invoice INV-1999-00001.");
        field.fill(number);
        assertThat(form.locator(".mp-total")).containsText("2,433.55 EUR");
        form.getByLabel("Reason, for the client").fill("All of it");
        felix.startIt();

        felix.start("Credit note");
        field.fill(number);
        assertThat(felix.dialog()).containsText("Nothing of this invoice is left to credit.");
        assertThat(felix.dialog()).containsText("Credited already or in approval: " + number + "/credit-1 (2,433.55)");
        assertThat(felix.dialog().getByRole(AriaRole.BUTTON, START)).isDisabled();
        assertThat(browser.errors()).isEmpty();
    }

    /** Engineer 1,900.00 and Draughtsperson 145.00 net at 19 %. */
    private String anIssuedInvoiceOver(String project) {
        var agreed = as("felix").put("/api/projects/" + project, """
                {"name": "%s wall", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(project));
        assertThat(agreed.status()).as(agreed.toString()).isBetween(200, 299);
        var recorded = as("tracker").send("POST", "/api/time-entries", "text/csv", """
                source,id,project,person,role,task,date,minutes,description
                wall,%1$s-1,%1$s,jonas,Engineer,Design,2026-11-02,600,Survey
                wall,%1$s-2,%1$s,jonas,Engineer,Design,2026-11-03,600,Survey
                wall,%1$s-3,%1$s,nele,Draughtsperson,Drawings,2026-11-03,120,Plan of the wall
                """.formatted(project));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
        as("maya").post("/api/projects/" + project + "/invoices", "{}");
        tasks().complete("maya", project + " wall", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", project + " wall", "{\"approved\": {\"value\": true}}");
        return Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(
                        () -> as("felix")
                                .get("/api/invoices?state=ISSUED&project=" + project)
                                .json()
                                .at("/items/0/number")
                                .asText(),
                        number -> !number.isEmpty());
    }

    private JsonNode issuedCreditNote(String project) {
        return Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(
                        () -> StreamSupport.stream(
                                        as("felix")
                                                .get("/api/invoices?state=ISSUED&project=" + project)
                                                .json()
                                                .path("items")
                                                .spliterator(),
                                        false)
                                .filter(item -> item.path("number").asText().startsWith("CRN-"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private byte[] pdf(JsonNode note) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("felix:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(
                        address() + "/api/invoices/" + note.path("id").asText() + "/invoice.pdf"))
                .header("Authorization", "Basic " + credentials)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private long mailsNaming(String text) throws IOException {
        try (Stream<Path> files = Files.walk(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> read(file).contains("filename=" + text)
                            || read(file).contains("filename=\"" + text))
                    .count();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Caller as(String user) {
        return Caller.basic(port(), user);
    }

    private PeoplesTasks tasks() {
        return new PeoplesTasks(port());
    }
}
