package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.milepost.PeoplesTasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What nobody pays, on the forms: accounting decides what happens, and a manager gives up on it. */
class OverdueBrowserIT extends DemoBrowserTest {
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void accountingAsksForAWriteOffAndAManagerGrantsIt(Browser browser) {
        var tasks = new PeoplesTasks(port());
        tasks.complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks.complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        String invoice = overdueAfterEveryReminder(tasks);

        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .open("Overdue", "Decide overdue invoice")
                .claim();
        Page form = felix.page();
        assertThat(form.locator(".fjs-form")).containsText("14,874.00 EUR since");
        assertThat(form.locator(".fjs-form")).containsText("Reminder 3 (final) on");
        assertThat(form.getByText("A day like 2026-12-31.")).hasCount(0);
        form.getByLabel("The client promised to pay: wait until then", EXACTLY).check();
        assertThat(form.getByText("A day like 2026-12-31.")).isVisible();
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/decide-overdue-invoice.png")));
        form.getByLabel("Ask a manager to write it off", EXACTLY).check();
        assertThat(form.getByText("A day like 2026-12-31.")).hasCount(0);
        form.getByLabel("Note").fill("The client is bankrupt.");
        felix.complete();

        tasks.await("greta", "Approve write-off of 14,874.00 EUR");
        Tasklist greta = Tasklist.login(browser.window(1280, 900), address(), "greta", PASSWORD)
                .open("Write-offs", "Approve write-off of 14,874.00 EUR")
                .claim();
        Page decision = greta.page();
        assertThat(decision.locator(".fjs-form")).containsText("Why Felix Amsel asks for it");
        assertThat(decision.locator(".fjs-form")).containsText("The client is bankrupt.");
        assertThat(decision.getByLabel("Why not")).hasCount(0);
        decision.getByLabel("Decline, or take it back: the client is to pay", EXACTLY)
                .check();
        assertThat(decision.getByLabel("Why not")).isVisible();
        decision.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/approve-write-off.png")));
        decision.getByLabel("Write it off", EXACTLY).check();
        greta.complete();

        eventually(() -> tasks.as("greta")
                .get("/api/invoices/" + invoice)
                .json()
                .path("settlement")
                .asText()
                .equals("WRITTEN_OFF"));
        assertThat(browser.errors()).isEmpty();
    }

    private String overdueAfterEveryReminder(PeoplesTasks tasks) {
        String id = jdbc.queryForObject("select id from invoice where business_key = 'HARBOUR/M2'", String.class);
        eventually(() -> waitsForPayment(tasks));
        jdbc.update("update receivable set due_date = ? where invoice_id = ?", TODAY.minusDays(90), id);
        jdbc.update(
                "update delivery set sent_at = ? where invoice_id = ?",
                TODAY.minusDays(90).atStartOfDay(),
                id);
        String[] tones = {"FRIENDLY", "FIRM", "FINAL"};
        int[] days = {7, 21, 35};
        for (int i = 0; i < tones.length; i++) {
            jdbc.update(
                    "insert into reminder (id, invoice_id, level, days, tone, reminded_on, currency, overdue, fee, interest_rate,"
                            + " interest) values (?, ?, ?, ?, ?, ?, 'EUR', 14875, 0, 0, 0)",
                    UUID.randomUUID().toString(),
                    id,
                    i + 1,
                    days[i],
                    tones[i],
                    TODAY.minusDays(90L - days[i]));
        }
        var paid = tasks.as("felix")
                .post("/api/invoices/" + id + "/payments", "{\"amount\": \"1.00\", \"date\": \"%s\"}".formatted(TODAY));
        assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
        eventually(() -> {
            jdbc.update("update ACT_RU_JOB set DUEDATE_ = '2020-01-01' where HANDLER_CFG_ = 'Event_NextLookDue'"
                    + " and LOCK_OWNER_ is null");
            return tasks.find("felix", "Decide overdue invoice").isPresent();
        });
        return id;
    }

    private static boolean waitsForPayment(PeoplesTasks tasks) {
        return !tasks.as("greta")
                .get("/engine-rest/execution?messageEventSubscriptionName=milepost.paymentReceived")
                .json()
                .isEmpty();
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await().atMost(PeoplesTasks.LONG).until(condition);
    }
}
