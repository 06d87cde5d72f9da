package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.milepost.Caller;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A project manager's billing schedule, from the first look to its end, on the screens. */
class BillingSchedulesBrowserIT extends DemoBrowserTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Test
    void theManagerSchedulesPausesResumesSkipsAndEndsInTasklist(Browser browser) {
        Tasklist maya = Tasklist.login(browser.window(1280, 900), address(), "maya", PASSWORD);
        maya.start("Billing schedule");
        Locator form = maya.dialog();
        choose(form, "Project", "Lighthouse Retrofit (NORDIC)");
        assertThat(form).containsText("The first periods of LIGHTHOUSE/CYCLE-1: every month, in arrears");
        form.getByLabel("Counted in").selectOption("week");
        form.getByLabel("Every").fill("0");
        assertThat(form).containsText("Every how many: a number from 1 to 60.");
        form.getByLabel("Every").fill("2");
        form.getByLabel("First day").fill(TODAY.plusDays(3).toString());
        choose(form, "What becomes of each draft", "I may change it for some days, then it is submitted by itself");
        form.getByLabel("Business days to change it").fill("0");
        assertThat(form).containsText("A draft has 1 to 60 editing days");
        form.getByLabel("Business days to change it").fill("3");
        assertThat(form).containsText("The first periods of LIGHTHOUSE/CYCLE-1: every 2 weeks, in arrears");
        assertThat(form.locator("tbody tr")).hasCount(6);
        assertThat(Accessible.violations(maya.page(), "form.milepost")).isEmpty();
        shot(maya.page(), "schedule-billing");
        maya.startIt();
        planned("ACTIVE");
        org.assertj.core.api.Assertions.assertThat(schedule().path("handling").asText())
                .isEqualTo("a draft for the project manager, submitted by itself after 3 business days");

        open(maya, form);
        form.getByLabel("Pause").check();
        assertThat(form).containsText("Nothing is waived: its work stays unbilled");
        form.getByLabel("Why, for whoever").fill("The client's budget");
        assertThat(Accessible.violations(maya.page(), "form.milepost")).isEmpty();
        shot(maya.page(), "schedule-pause");
        maya.startIt();
        planned("PAUSED");

        open(maya, form);
        assertThat(form).containsText("The client's budget");
        form.getByLabel("Resume").check();
        maya.startIt();
        planned("ACTIVE");

        open(maya, form);
        form.getByLabel("Skip periods").check();
        form.locator("input[type=checkbox]").first().check();
        form.getByLabel("Why, for whoever").fill("Holidays");
        assertThat(form).containsText("will not be billed on its day");
        shot(maya.page(), "schedule-skip");
        maya.startIt();
        Awaitility.await()
                .until(() -> schedule().at("/upcoming/0/standing").asText().equals("SKIPPED"));

        open(maya, form);
        form.getByLabel("Change what becomes of drafts").check();
        assertThat(form.getByLabel("Business days to change it")).hasValue("3");
        choose(
                form,
                "What becomes of each draft",
                "Straight to approval, and out by itself where the policy asks nobody");
        assertThat(form).containsText("where the approval policy asks nobody, out to the client");
        assertThat(Accessible.violations(maya.page(), "form.milepost")).isEmpty();
        shot(maya.page(), "schedule-drafts");
        maya.startIt();
        Awaitility.await().until(() -> schedule().path("mode").asText().equals("automatic"));

        open(maya, form);
        assertThat(form).containsText("Skipped: Holidays");
        maya.page().setViewportSize(390, 844);
        shot(maya.page(), "schedule-change-phone");
        maya.page().setViewportSize(1280, 900);
        form.getByLabel("End", new Locator.GetByLabelOptions().setExact(true)).check();
        form.getByLabel("Last day").fill(TODAY.plusDays(40).toString());
        assertThat(form).containsText("is cut there and billed at its end");
        shot(maya.page(), "schedule-end");
        maya.startIt();
        Awaitility.await()
                .until(() -> schedule()
                        .at("/rhythm/endsOn")
                        .asText()
                        .equals(TODAY.plusDays(40).toString()));

        Page page = maya.page();
        page.navigate(address() + "/milepost/billing-schedules.html");
        assertThat(page.locator("#schedules")).containsText("The next 90 days");
        page.locator("details.bs-one").first().locator("summary").click();
        assertThat(page.locator("#schedules")).containsText("Ends on");
        assertThat(page.locator("#schedules")).not().containsText("QUAY");
        assertThat(Accessible.violations(page)).isEmpty();
        shot(page, "billing-schedules-of-maya");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theManagerChangesAFeeInTasklist(Browser browser) {
        Tasklist omar = Tasklist.login(browser.window(1280, 900), address(), "omar", PASSWORD);
        omar.start("Billing schedule change");
        Locator form = omar.dialog();
        form.getByLabel("Change the fee").check();
        assertThat(form).containsText("Today a whole month costs 1,250.00 EUR");
        form.getByLabel("From this day on")
                .fill(TODAY.plusMonths(2).withDayOfMonth(1).toString());
        form.getByLabel("Fee for a whole month, EUR").fill("1500.50");
        form.getByLabel("Hours it includes").fill("12");
        assertThat(form).containsText("a whole month costs 1,500.50 EUR and includes 12 hours");
        assertThat(Accessible.violations(omar.page(), "form.milepost")).isEmpty();
        shot(omar.page(), "schedule-fee");
        omar.startIt();
        Awaitility.await()
                .until(() -> Caller.basic(port(), "greta")
                        .get("/api/billing-schedules/QUAY/CYCLE-1")
                        .json()
                        .at("/changes")
                        .toString()
                        .contains("fee 1500.50, 720 minutes included"));
    }

    @Test
    void aRefusalReachesWhoeverFilledItIn(Browser browser) {
        Tasklist omar = Tasklist.login(browser.window(1280, 900), address(), "omar", PASSWORD);
        omar.start("Billing schedule");
        choose(omar.dialog(), "Project", "Quay Wall Monitoring (HAFENBAU)");
        assertThat(omar.dialog()).containsText("QUAY/CYCLE-1 bills the same already");
        assertThat(omar.dialog()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Start").setExact(true)))
                .isDisabled();
    }

    @Test
    void accountingSeesWhatComesOnAPageThatFitsAPhone(Browser browser) {
        Page wide = StartPage.signIn(browser.window(1280, 900), address(), "greta", PASSWORD);
        wide.waitForURL(Pattern.compile(".*/cockpit/.*"));
        look(wide, "billing-schedules");
        Page page = StartPage.signIn(browser.window(390, 844), address(), "felix", PASSWORD);
        page.waitForURL(Pattern.compile(".*/tasklist/.*"));
        look(page, "billing-schedules-phone");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        assertThat(browser.errors()).isEmpty();
    }

    private void look(Page page, String name) {
        page.navigate(address() + "/milepost/billing-schedules.html");
        assertThat(page.locator("#schedules")).containsText("Quay Wall Monitoring");
        assertThat(page.locator("#schedules")).containsText("1,250.00 EUR");
        page.locator("details.bs-one summary").first().click();
        assertThat(page.locator("#schedules")).containsText("No period was billed yet.");
        assertThat(Accessible.violations(page)).isEmpty();
        shot(page, name);
    }

    private static void choose(Locator form, String field, String option) {
        form.getByLabel(field).selectOption(new SelectOption().setLabel(option));
    }

    private static void open(Tasklist person, Locator form) {
        person.start("Billing schedule change");
        assertThat(form.getByLabel("Billing schedule")).hasValue(Pattern.compile("string:LIGHTHOUSE/CYCLE-1"));
        assertThat(form).containsText("What comes next");
    }

    private void planned(String state) {
        Awaitility.await().until(() -> schedule().path("state").asText().equals(state));
    }

    private com.fasterxml.jackson.databind.JsonNode schedule() {
        return Caller.basic(port(), "greta")
                .get("/api/billing-schedules/LIGHTHOUSE/CYCLE-1")
                .json();
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", name + ".png")));
    }
}
