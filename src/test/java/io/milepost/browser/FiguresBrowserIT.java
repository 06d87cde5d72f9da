package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.milepost.PeoplesTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What a new manager sees in two minutes: what waits longest and on whom, who owes most, how long it takes. */
@TestPropertySource(properties = "milepost.figures.every=1s")
class FiguresBrowserIT extends DemoBrowserTest {
    @Test
    void aManagerSeesWhatWaitsOnWhomAndOpensTheInvoicesBehindAFigure(Browser browser) throws IOException {
        PeoplesTasks people = new PeoplesTasks(port());
        people.await("lena", "Marina Access Road");
        people.await("maya", "Harbour Bridge");
        people.complete("maya", "Draft invoice", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        people.complete("lena", "Review invoice", "{\"approved\": {\"value\": true}}");
        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> people.as("greta")
                                .get("/api/figures/steps")
                                .json()
                                .path("sent")
                                .asInt()
                        == 1);

        Page page = StartPage.signIn(browser.window(1280, 900), address(), "greta", PASSWORD);
        page.waitForURL(Pattern.compile(".*/cockpit/.*#/milepost-figures"));
        StartPage.appears(page, ".fg-page .fg-tile");
        page.locator(".navbar-brand").click();
        StartPage.appears(page, ".fg-dashboard .fg-tile");
        assertThat(tile(page, "Waits longest")).containsText("Finish the draft, Lena Brückner: MARINA/M1");
        assertThat(tile(page, "Overdue most")).containsText("No client is overdue");
        assertThat(Accessible.violations(page, ".fg-dashboard")).isEmpty();
        shot(page, "figures-dashboard");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Figures").setExact(true))
                .first()
                .click();
        assertThat(page.locator("#figures-waiting tbody").first()).containsText("Lena Brückner");
        assertThat(page.locator("#figures-receivables")).containsText("14,875.00");
        assertThat(page.locator("#figures-unbilled")).containsText("Marina Access Road");
        assertThat(page.locator("#figures-failures")).containsText("No step has failed.");
        assertThat(page.locator(".fg-chart canvas").first()).isVisible();
        assertThat(Accessible.violations(page, ".fg-page")).isEmpty();
        shot(page, "figures");

        Locator sent = page.locator("#figures-steps .fg-figure").first();
        assertThat(sent).hasText("1");
        sent.click();
        Locator dialog = page.locator("dialog.fg-dialog");
        assertThat(dialog.locator("tbody tr")).containsText(new String[] {"Harbour Bridge"});
        assertThat(Accessible.violations(page, ".fg-dialog")).isEmpty();
        Download file =
                page.waitForDownload(() -> dialog.getByText("Save as CSV").click());
        assertThat(Files.readString(file.path())).contains("Harbour Bridge");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        page.locator("#figures-unbilled tr", new Page.LocatorOptions().setHasText("Marina Access Road"))
                .locator(".fg-figure")
                .click();
        assertThat(dialog.locator("tbody tr").first()).containsText("On the draft of MARINA/M1");
        assertThat(Accessible.violations(page, ".fg-dialog")).isEmpty();
        shot(page, "figures-unbilled-items");
        dialog.getByText("Close").click();
        page.locator("#figures-waiting tr", new Page.LocatorOptions().setHasText("Lena Brückner"))
                .locator(".fg-figure")
                .first()
                .click();
        assertThat(dialog.locator("tbody tr").first()).containsText("MARINA/M1");
        dialog.getByText("Close").click();

        page.getByLabel("Client", new Page.GetByLabelOptions().setExact(true)).selectOption("ALPINE");
        assertThat(page.locator("#figures-steps")).containsText("No invoice was sent in this time.");
        assertThat(page.locator("#figures-receivables")).containsText("No client owes anything.");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void accountingHasThemOnAPageThatFitsAPhone(Browser browser) {
        Page page = StartPage.signIn(browser.window(390, 844), address(), "felix", PASSWORD);
        page.waitForURL(Pattern.compile(".*/tasklist/.*"));
        page.navigate(address() + "/milepost/figures.html");
        page.locator("#figures-failures .mp-empty").waitFor();
        assertThat(tile(page, "Failed steps")).containsText("Nothing has failed");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        assertThat(Accessible.violations(page)).isEmpty();
        shot(page, "figures-phone");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoMayNotSeeThemIsToldSo(Browser browser) {
        Page page = StartPage.signIn(browser.window(800, 600), address(), "maya", PASSWORD);
        page.waitForURL(Pattern.compile(".*/tasklist/.*"));
        page.navigate(address() + "/milepost/figures.html");
        assertThat(page.locator("#figures [role=alert]")).hasText("Only accounting and managers may see this.");
    }

    private static Locator tile(Page page, String title) {
        return page.locator(".fg-tile", new Page.LocatorOptions().setHasText(title));
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/browser/" + name + ".png")));
    }
}
