package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.milepost.ByAccessPoint;
import io.milepost.PeoplesTasks;
import io.milepost.delivery.ScriptedAccessPoint;
import io.milepost.delivery.ScriptedAccessPoint.Call;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Accounting's ways out of a hand-over that failed, on the form. */
class FixDeliveryBrowserIT extends DemoBrowserTest {
    private static final ScriptedAccessPoint SERVER = new ScriptedAccessPoint();
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @DynamicPropertySource
    static void accessPoint(DynamicPropertyRegistry registry) {
        registry.add("milepost.access-point.url", SERVER::url);
        registry.add("milepost.access-point.token", () -> ScriptedAccessPoint.TOKEN);
        registry.add("milepost.access-point.callback-secret", () -> ScriptedAccessPoint.SECRET);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theFormOffersTheWaysThereAreAndAsksForWhatEachNeeds(Browser browser) {
        var tasks = new PeoplesTasks(port());
        ByAccessPoint.wishedByTheClient(port());
        SERVER.play(Call.REFUSE, Call.REFUSE);
        tasks.complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks.complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        tasks.await("felix", "Fix delivery");

        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .open("Failed deliveries", "Fix delivery")
                .claim();
        Page form = felix.page();
        assertThat(form.locator(".fjs-form")).containsText("The recipient is not registered.");
        assertThat(form.getByLabel("By the access point again", EXACTLY)).isChecked();
        assertThat(form.getByLabel("Send to this e-mail address")).hasCount(0);
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/fix-delivery.png")));
        felix.complete();
        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> SERVER.uploads().size() == 2);

        tasks.await("felix", "Fix delivery");
        felix.open("Failed deliveries", "Fix delivery").claim();
        form.getByLabel("By mail", EXACTLY).check();
        assertThat(form.getByLabel("Send to this e-mail address")).not().hasValue("");
        form.getByLabel("Not again: it is settled otherwise", EXACTLY).check();
        assertThat(form.getByLabel("Send to this e-mail address")).hasCount(0);
        form.getByLabel("How it was settled").fill("Handed over on paper.");
        felix.complete();

        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> tasks.as("greta")
                        .get("/api/invoices?state=ISSUED")
                        .body()
                        .contains("\"delivery\":\"SENT\""));
        assertThat(SERVER.uploads()).hasSize(2);
        assertThat(browser.errors()).isEmpty();
    }
}
