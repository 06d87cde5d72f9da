package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.milepost.Caller;
import io.milepost.PeoplesTasks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Accounting's way from the bank's file to paid invoices, on the screens. */
class BankStatementBrowserIT extends DemoBrowserTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Test
    void aFileIsTakenInAndItsPaymentsAreConfirmed(Browser browser) {
        String number = anIssuedInvoice();
        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .start("Bank statement");
        Page page = felix.page();
        press(felix.dialog(), "Start");
        assertThat(felix.dialog()).containsText("Choose the file the bank gave you.");
        choose(page, "hello");
        press(felix.dialog(), "Start");
        assertThat(felix.dialog()).containsText("This is no bank statement that can be read");
        choose(page, file(number));
        press(felix.dialog(), "Start");
        assertThat(felix.dialog()).containsText("4 new entries: 3 to confirm, 1 of no concern");
        assertThat(Accessible.violations(page, "form.milepost")).isEmpty();
        press(felix.dialog(), "Start");
        assertThat(felix.dialog()).containsText("All 4 entries of it are known already");
        press(felix.dialog(), "Close");

        felix.open("Payments to confirm", "Confirm payments of DE89").claim();
        Locator form = page.locator("form.milepost");
        assertThat(form).containsText("It names %s and is exactly what is due.".formatted(number));
        assertThat(form.locator(".mp-bar")).containsText("1 of 4 entries decided");
        assertThat(Accessible.violations(page, "form.milepost")).isEmpty();
        page.getByLabel("Confirm entry 1").click();
        assertThat(form.locator(".mp-bar")).containsText("2 of 4 entries decided");
        page.getByLabel("Choose the invoice for entry 2").click();
        page.getByLabel("Number of the invoice").fill(number);
        press(form, "Record");
        assertThat(form.locator("#mp-refusal")).containsText("say that it is an overpayment");
        page.getByLabel("It is an overpayment").check();
        press(form, "Record");
        assertThat(form.locator(".mp-bar")).containsText("3 of 4 entries decided");
        felix.press("Complete");
        assertThat(form.locator("#mp-refusal")).containsText("1 entry still without your word");
        page.getByLabel("Entry 3 is not ours").click();
        page.getByLabel("Why it is not ours").fill("Tax refund");
        press(form, "It is not ours");
        assertThat(form).containsText("Every entry is decided.");
        felix.complete();

        var paid = as("felix").get("/api/invoices?number=" + number).json().at("/items/0");
        assertThat(paid.path("settlement").asText()).isEqualTo("PAID");
        assertThat(browser.errors().stream().filter(error -> !error.contains("422") && !error.contains("409")))
                .isEmpty();
    }

    private static String file(String number) {
        return """
                Auftragskonto;Buchungstag;Betrag;Waehrung;Verwendungszweck;Beguenstigter/Zahlungspflichtiger
                DE89370400440532013000;%1$s;238,00;EUR;RE-Nr. %2$s;Hafenbau Nord GmbH
                DE89370400440532013000;%1$s;5,00;EUR;Danke;Jemand
                DE89370400440532013000;%1$s;77,00;EUR;Erstattung;Finanzamt
                DE89370400440532013000;%1$s;-35,00;EUR;Miete;Vermieter
                """.formatted(TODAY, number);
    }

    private static void choose(Page page, String content) {
        page.locator("#mp-file")
                .setInputFiles(new FilePayload("statement.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Over 200.00 net at 19 %. */
    private String anIssuedInvoice() {
        as("felix").put("/api/projects/SLUICE", """
                {"name": "Sluice gate", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""");
        as("maya").put("/api/projects/SLUICE/milestones/M1", "{\"name\": \"Survey\", \"amount\": \"200.00\"}");
        as("maya").post("/api/projects/SLUICE/milestones/M1/reached", "{\"date\": \"%s\"}".formatted(TODAY));
        var tasks = new PeoplesTasks(port());
        tasks.complete("maya", "Sluice gate", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        return Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(
                        () -> as("felix")
                                .get("/api/invoices?state=ISSUED&project=SLUICE")
                                .json()
                                .at("/items/0/number")
                                .asText(),
                        number -> !number.isEmpty());
    }

    private Caller as(String user) {
        return Caller.basic(port(), user);
    }
}
