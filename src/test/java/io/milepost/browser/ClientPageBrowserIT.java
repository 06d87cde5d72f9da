package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.milepost.ClientMail;
import io.milepost.PeoplesTasks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The client's page by its link: read, accepted, queried from a phone, answered in Tasklist, and read again. */
class ClientPageBrowserIT extends DemoBrowserTest {
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @Test
    void aClientAcceptsAndAnotherDayQueriesAndReadsTheAnswer(Browser browser) {
        var tasks = new PeoplesTasks(port());
        tasks.complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks.complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        String link = address() + ClientMail.linkIn(outbox, "INV-");

        Page desk = browser.window(1280, 900);
        desk.navigate(link);
        assertThat(desk).hasTitle("Invoice INV-%s · Brückner & Vale Engineering GmbH".formatted(numberOf(desk)));
        assertThat(desk.locator("tfoot")).containsText("14,875.00\u00a0EUR");
        assertThat(desk.locator(".status")).containsText("Open, due on");
        assertThat(Accessible.violations(desk)).isEmpty();
        Download pdf = desk.waitForDownload(
                () -> desk.getByText("E-invoice (XML, CII)").click());
        assertThat(pdf.suggestedFilename()).endsWith(".xml");
        desk.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/client-page.png"))
                .setFullPage(true));
        desk.locator("#accept-name").fill("Ines Harms");
        desk.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.locator(".status.good")).containsText("by Ines Harms");
        assertThat(desk.locator("#accept-name")).hasCount(0);

        Page phone = browser.window(390, 844);
        phone.navigate(link);
        phone.locator("summary").click();
        phone.locator("details input[value=amount]").check();
        phone.locator("details input[name=line]").first().check();
        phone.locator("#query-text").fill("We agreed on 11,000.00. <b>Please</b> [look](https://phish.example).");
        assertThat(Accessible.violations(phone)).isEmpty();
        phone.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/client-query.png"))
                .setFullPage(true));
        phone.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator(".note")).containsText("You queried this invoice on");
        assertThat(phone.locator(".note")).containsText("<b>Please</b>");
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);

        Tasklist maya = Tasklist.login(browser.window(1280, 1000), address(), "maya", PASSWORD)
                .open("Disputes", "who queries INV-");
        Page form = maya.page();
        assertThat(form.getByLabel("What the client says"))
                .hasValue("We agreed on 11,000.00. <b>Please</b> [look](https://phish.example).");
        assertThat(form.locator(".fjs-form a[href*=phish]")).hasCount(0);
        assertThat(form.getByLabel("What is credited")).hasCount(0);
        form.getByLabel("Credit a part of it", EXACTLY).check();
        form.getByLabel("What is credited").fill("1: 1500.00");
        form.getByLabel("It is given up", EXACTLY).check();
        form.getByLabel("Your answer to the client").fill("You are right: we agreed on 11,000.00.");
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/answer-dispute.png")));
        maya.complete();
        tasks.await("lena", "credit note over INV-");

        phone.reload();
        assertThat(phone.locator("main")).containsText("A part of it is being credited.");
        assertThat(phone.locator("main")).containsText("You are right: we agreed on 11,000.00.");
        assertThat(Accessible.violations(phone)).isEmpty();
        phone.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/client-answer.png"))
                .setFullPage(true));
        desk.navigate(link + "x");
        assertThat(desk.locator("h1")).containsText("This link does not work");
        assertThat(Accessible.violations(desk)).isEmpty();
    }

    private static String numberOf(Page page) {
        return page.locator("h1").textContent().replace("Invoice INV-", "").strip();
    }
}
