package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.milepost.ClientMail;
import io.milepost.PeoplesTasks;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A milestone by its link: rejected from a phone, settled in Tasklist, asked again and accepted at a desk. */
class MilestonePageBrowserIT extends DemoBrowserTest {
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @Test
    void aClientRejectsAndThenAcceptsAMilestone(Browser browser) {
        var tasks = new PeoplesTasks(port());
        var reached = tasks.as("maya")
                .post(
                        "/api/projects/LIGHTHOUSE/milestones/M1/reached",
                        "{\"date\": \"%s\"}".formatted(LocalDate.now()));
        assertThat(reached.status()).isEqualTo(202);
        String link = address() + ClientMail.linkIn(outbox, "notice");

        Page phone = browser.window(390, 844);
        phone.navigate(link);
        assertThat(phone.locator("h1")).containsText("Lantern room surveyed");
        assertThat(phone.locator("main")).containsText("it is deemed accepted on");
        assertThat(Accessible.violations(phone)).isEmpty();
        phone.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/milestone-phone.png"))
                .setFullPage(true));
        phone.locator("summary").click();
        phone.locator("#reject-text").fill("Drawing 7 is missing. [look](https://phish.example)");
        phone.locator("#reject-name").fill("Ines Harms");
        assertThat(Accessible.violations(phone)).isEmpty();
        phone.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator(".note")).containsText("Thank you for telling us");
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        phone.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/milestone-rejected.png"))
                .setFullPage(true));

        Tasklist maya = Tasklist.login(browser.window(1280, 1000), address(), "maya", PASSWORD)
                .open("Milestones to settle", "Settle rejection");
        Page form = maya.page();
        assertThat(form.getByLabel("What the client says"))
                .hasValue("Drawing 7 is missing. [look](https://phish.example)");
        assertThat(form.locator(".fjs-form a[href*=phish]")).hasCount(0);
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/settle-rejection.png")));
        form.getByLabel("It is mended: ask the client again", EXACTLY).check();
        maya.complete();

        Page desk = browser.window(1280, 900);
        desk.navigate(another(link));
        assertThat(desk.locator(".status")).containsText("Waiting for you to accept it");
        assertThat(Accessible.violations(desk)).isEmpty();
        desk.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/milestone-desk.png"))
                .setFullPage(true));
        phone.reload();
        assertThat(phone.locator("h1")).containsText("This link does not work");
        desk.locator("#accept-name").fill("Jane Doe");
        desk.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.locator(".status.good")).containsText("by Jane Doe. Thank you.");
        assertThat(desk.locator("form")).hasCount(0);
        assertThat(Accessible.violations(desk)).isEmpty();
        desk.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/browser/milestone-accepted.png"))
                .setFullPage(true));
        tasks.await("maya", "Lantern room surveyed");
    }

    private String another(String link) {
        return address()
                + ClientMail.linkIn(outbox, "notice", link.substring(address().length()));
    }
}
