package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A project manager's work on a draft, on the screens: what is billed, how it reads, and what changed underneath. */
class DraftingBrowserIT extends DemoBrowserTest {
    @Test
    void aDraftIsGroupedHeldWrittenDownAndUpDiscountedAndCompleted(Browser browser) throws Exception {
        aDraftOver("WHARF", 6);
        Tasklist maya = Tasklist.login(browser.window(820, 1180), address(), "maya", PASSWORD)
                .open("My drafts", "WHARF");
        Page draft = maya.page();
        assertThat(draft.locator(".mp-bar")).containsText("570.00 net");

        draft.getByLabel("Group hours and expenses by").selectOption("task");
        assertThat(draft.locator("#mp-line-0")).hasValue("Design: Engineer");
        button(draft, "Hold: Survey 1").click();
        button(draft, "Hold: Survey 2").click();
        assertThat(draft.locator(".mp-work")).containsText("2 entries, 2:00 h, 190.00 EUR: held 2");
        bill(draft, "Survey 3", "0:30", "Learning");
        bill(draft, "Survey 4", "2:00", "Agreed on site");
        assertThat(row(draft, "Survey 3")).containsText("written down 0:30 h");
        assertThat(row(draft, "Survey 4")).containsText("written up 1:00 h");
        button(draft, "Give a discount").click();
        assertThat(draft.locator("#mp-discount-value")).isFocused();
        draft.keyboard().type("10");
        draft.getByLabel("Why: the client reads it").fill("Early order");
        button(draft, "Add a free line").click();
        draft.keyboard().type("Boat hire");
        draft.getByLabel("Unit price").fill("172.50");
        draft.getByLabel("Why it is on the invoice").fill("No receipt yet");
        assertThat(draft.locator(".mp-bar")).containsText("540.00 net");
        assertNothingScrollsSideways(draft);
        maya.complete();

        String invoices = rest("GET", "maya", "/api/invoices?project=WHARF", "").body();
        assertThat(invoices).doesNotContain("\"state\":\"DRAFT\"");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatChangedAtTheSourceIsShownAndTakenOverOrRemoved(Browser browser) throws Exception {
        aDraftOver("JETTY", 3);
        record("JETTY", "JETTY-1,JETTY,jonas,Engineer,Design,2026-11-01,30,Survey 1\n");
        rest("DELETE", "tracker", "/api/time-entries/quay/JETTY-2", "");
        Tasklist maya = Tasklist.login(browser.window(1280, 900), address(), "maya", PASSWORD)
                .open("My drafts", "JETTY");
        Page draft = maya.page();
        assertThat(draft.locator("#mp-stale")).containsText("1:00 h became 0:30 h");
        assertThat(draft.locator("#mp-stale")).containsText("deleted at its source; it was 1:00 h of 2 Nov 2026");
        maya.press("Complete");
        assertThat(draft.locator("#mp-stale")).isFocused();
        button(draft, "Take over: Survey 1").click();
        button(draft, "Remove: Survey 2").click();
        assertThat(draft.locator(".mp-bar")).containsText("142.50 net");
        maya.press("Save");
        assertThat(draft.locator(".mp-bar")).containsText("Saved");
        assertThat(draft.locator("#mp-stale")).hasText("");
        assertThat(draft.locator(".mp-bar")).not().containsText("to settle");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void entriesAreFoundAndHeldTogetherAndAConflictKeepsWhatWasTyped(Browser browser) throws Exception {
        aDraftOver("SHORE", 20);
        Tasklist maya = Tasklist.login(browser.window(1280, 900), address(), "maya", PASSWORD)
                .open("My drafts", "SHORE");
        Page draft = maya.page();
        draft.getByPlaceholder("Find by person, task or text").fill("survey 1");
        assertThat(draft.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("found")))
                .hasText("11 found");
        button(draft, "Hold all found").click();
        assertThat(draft.locator(".mp-bar")).containsText("855.00 net");
        record("SHORE", "SHORE-20,SHORE,jonas,Engineer,Design,2026-11-20,30,Survey 20\n");
        maya.press("Save");
        button(draft, "Show the current state, keep what I typed").click();
        assertThat(draft.locator("#mp-stale")).containsText("1:00 h became 0:30 h");
        assertThat(draft.locator(".mp-work")).containsText("11 entries, 11:00 h, 1,045.00 EUR: held 11");
        assertNothingScrollsSideways(draft);
        assertThat(browser.errors()).isEmpty();
    }

    /** A project of maya's with this many hours at 95.00, all on a draft. */
    private void aDraftOver(String project, int hours) throws Exception {
        rest("PUT", "felix", "/api/projects/" + project, """
                {"name": "%s wall", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(project));
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= hours; i++) {
            rows.append("%1$s-%2$d,%1$s,jonas,Engineer,Design,2026-11-%2$02d,60,Survey %2$d\n".formatted(project, i));
        }
        record(project, rows.toString());
        rest("POST", "maya", "/api/projects/" + project + "/invoices", "{}");
    }

    private void record(String project, String rows) throws Exception {
        var answer = rest(
                "POST",
                "tracker",
                "/api/time-entries",
                "source,id,project,person,role,task,date,minutes,description\n"
                        + rows.replaceAll("(?m)^" + Pattern.quote(project), "quay," + project));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> rest(String method, String person, String path, String body) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", body.startsWith("source,") ? "text/csv" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static void bill(Page draft, String entry, String hours, String reason) {
        row(draft, entry).locator("input[inputmode=decimal]").fill(hours);
        row(draft, entry).locator("[id$=-reason]").fill(reason);
    }

    private static Locator row(Page draft, String entry) {
        return draft.locator(".mp-items .mp-row").filter(new Locator.FilterOptions().setHasText(entry));
    }

    private static Locator button(Page draft, String name) {
        return draft.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertNothingScrollsSideways(Page page) {
        Object beyond = page.evaluate(
                "() => Math.max(...[...document.querySelectorAll('.mp-work *')].filter(e => e.offsetParent && !e.closest('.mp-sr'))"
                        + ".map(e => e.getBoundingClientRect().right)) - document.querySelector('.mp-work').getBoundingClientRect().right");
        assertThat(((Number) beyond).intValue()).isLessThanOrEqualTo(1);
    }
}
