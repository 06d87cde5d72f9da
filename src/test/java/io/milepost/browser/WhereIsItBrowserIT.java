package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.milepost.PeoplesTasks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an invoice is, on the screens: for who has it as a task, for who only waits for it, and for who isn't signed in. */
class WhereIsItBrowserIT extends DemoBrowserTest {
    @Test
    void theTabDrawsItOnTheDiagramAndSaysTheSameInWords(Browser browser) {
        Page draft = Tasklist.login(browser.window(1280, 900), address(), "maya", PASSWORD)
                .open("My drafts", "HARBOUR")
                .page();
        open(draft);
        assertThat(draft.locator(".mp-where")).containsText("With Maya Lindqvist since");
        assertThat(draft.locator(".mp-diagram [data-element-id=Task_DraftInvoice].mp-active"))
                .hasCount(1);
        assertThat(draft.locator(".mp-diagram .mp-badge-active")).hasText("▶");

        people().complete("maya", "Draft invoice", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        Page review = Tasklist.login(browser.window(1280, 900), address(), "lena", PASSWORD)
                .open("Waiting for my approval", "HARBOUR")
                .page();
        assertThat(review.locator(".task-card .mp-work")).containsText("asked by Maya Lindqvist");
        open(review);
        assertThat(review.locator(".mp-where")).containsText("Waits for a practice lead since");
        assertThat(review.locator(".mp-where")).containsText("Louis Vale standing in for Lena Brückner");
        Locator table = review.locator("table.mp-route");
        assertThat(table.locator("thead th[scope=col]")).hasCount(4);
        assertThat(table.locator("tbody th[scope=row]")).hasText("Practice lead");
        assertThat(table).containsText("It looked at: net 12,500.00 EUR.");
        assertThat(review.locator(".mp-diagram [data-element-id=Task_ReviewInvoice].mp-active"))
                .hasCount(1);
        assertThat(review.locator(".mp-diagram [data-element-id=Task_DecideGates].mp-passed"))
                .hasCount(1);
        assertThat(review.locator(".mp-diagram .bjs-powered-by")).isVisible();
        assertThat(review.locator(".mp-steps li.mp-now")).containsText("Review invoice: Practice lead (here now)");
        assertThat(Accessible.violations(review, ".mp-tab")).isEmpty();
        review.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invoice lifecycle"))
                .click();
        assertThat(review.locator(".mp-diagram [data-element-id=CallActivity_ApproveInvoice].mp-active"))
                .hasCount(1);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoHasNoTaskFollowsItOnAPageOfItsOwnOnceSignedIn(Browser browser) {
        people().await("lena", "Marina Access Road");
        String id = invoice("MARINA/M1");
        Page nobody = browser.window(800, 900);
        nobody.navigate(address() + "/milepost/where.html?invoice=" + id);
        assertThat(nobody.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in to Tasklist")))
                .isVisible();
        assertThat(Accessible.violations(nobody)).isEmpty();

        Page lena = browser.window(800, 900);
        Tasklist.login(lena, address(), "lena", PASSWORD);
        lena.navigate(address() + "/milepost/where.html");
        lena.locator("tbody tr").first().waitFor();
        assertThat(Accessible.violations(lena)).isEmpty();
        press(lena, "Discarded");
        assertThat(lena.locator(".mp-empty")).hasText("No invoice of yours is like that.");
        press(lena, "Drafts");
        assertThat(lena.getByText("Marina Access Road")).isVisible();
        lena.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/browser/invoices.png")));
        lena.getByLabel("Find by").selectOption("project");
        lena.getByLabel("What to find").fill("marina");
        press(lena, "Find");
        assertThat(lena.locator("tbody tr")).containsText(new String[] {"Marina Access Road"});
        lena.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("MARINA/M1"))
                .click();
        assertThat(lena.locator(".mp-where")).containsText("With Lena Brückner since");
        assertThat(lena.locator("h1, h2, h3, h4").allTextContents())
                .startsWith("Where is it?")
                .containsSubsequence("What comes next", "Why this way", "On the diagram");
        assertThat(lena.locator(".mp-diagram svg [data-element-id=Task_DraftInvoice].mp-active"))
                .hasCount(1);
        assertThat(Accessible.violations(lena)).isEmpty();
        Object wider = lena.evaluate("() => document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as("wider than the window").isEqualTo(false);
        assertThat(browser.errors()).isEmpty();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void aViewerThatDoesntLoadLeavesTheWordsAndTheWebappAlone(Browser browser) {
        Page draft = browser.window(1280, 900);
        draft.route("**/bpmn-navigated-viewer.min.js", route -> route.abort());
        Tasklist.login(draft, address(), "lena", PASSWORD).open("My drafts", "MARINA");
        open(draft);
        assertThat(draft.locator(".mp-tab")).containsText("The diagram can't be drawn here. Its steps are below.");
        assertThat(draft.locator(".mp-steps li.mp-now")).containsText("Draft invoice (here now)");
        draft.getByText("Form", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(draft.locator(".task-card .mp-bar")).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void datesAndSpansAreWrittenAsPeopleReadThem(Browser browser) {
        Page page = browser.window(800, 600);
        page.navigate(address() + "/");
        Object read = page.evaluate("""
                async () => {
                  const { moment, lasted } = await import('/milepost/format.js');
                  return [moment('2026-09-03T22:30:00Z', 'Europe/Berlin'), lasted(59), lasted(60), lasted(7500),
                    lasted(183600), lasted(86460)];
                }""");
        assertThat(read)
                .isEqualTo(List.of("4 Sep 2026, 00:30", "under a minute", "1 min", "2 h 5 min", "2 d 3 h", "1 d"));
    }

    private static void open(Page task) {
        task.locator(".nav-tabs")
                .getByText("Where is it?", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private String invoice(String businessKey) {
        for (JsonNode item :
                people().as("greta").get("/api/invoices?size=100").json().path("items")) {
            if (item.path("businessKey").asText().equals(businessKey)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("no invoice " + businessKey);
    }

    private PeoplesTasks people() {
        return new PeoplesTasks(port());
    }
}
