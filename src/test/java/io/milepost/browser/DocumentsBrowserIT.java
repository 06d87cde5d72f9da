package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.milepost.document.Design;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Saying how documents look, on the page for it. */
class DocumentsBrowserIT extends DemoBrowserTest {
    private static final Path PICTURES = Path.of("target", "browser");

    @Test
    void whoMayNotSeeItReadsWhy(Browser browser) {
        Page page = browser.window(1280, 900);
        page.navigate(address() + "/milepost/documents.html");
        assertThat(page.locator("#entrance")).containsText("Sign in first");
        assertThat(Accessible.violations(page)).isEmpty();
        page = browser.window(1280, 900);
        Tasklist.login(page, address(), "maya", PASSWORD);
        page.navigate(address() + "/milepost/documents.html");
        assertThat(page.locator("#entrance")).containsText("You are signed in as Maya Lindqvist.");
        assertThat(Accessible.violations(page)).isEmpty();
        assertThat(page.locator("#content")).isHidden();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aManagerLooksAndChangesNothing(Browser browser) {
        Page page = open(browser, "greta");
        assertThat(page.getByLabel("Font")).isDisabled();
        assertThat(button(page, "Save branding")).isDisabled();
        assertThat(page.locator("#keep")).isHidden();
        page.locator("#sample-template").selectOption("modern");
        page.locator("#sample-language").selectOption("de");
        assertThat(page.locator("#sample"))
                .hasAttribute("src", Pattern.compile(".*/modern/versions/1/sample.pdf\\?sample=invoice&language=de.*"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void anAdminChangesColourAndTextAndSeesThem(Browser browser) {
        Page page = open(browser, "ada");
        page.locator("#accent").fill("#7a1f3d");
        button(page, "Show colour and font in the sample").click();
        assertThat(page.locator("#sample")).hasAttribute("src", Pattern.compile(".*accent=%237a1f3d.*"));
        page.getByLabel("Another text").selectOption("invoice");
        button(page, "Change it").click();
        Locator own = page.getByLabel("English: invoice");
        assertThat(own).isFocused();
        own.fill("Tax invoice");
        button(page, "Save branding").click();
        assertThat(page.locator("#branding-said")).containsText("Why is missing.");

        page.getByLabel("Why: everybody").fill("Our new look");
        button(page, "Save branding").click();
        assertThat(page.locator("#branding-said")).containsText("Every draft shows it from now on.");
        assertThat(page.locator("#branding-history")).containsText("1 change");
        page.reload();
        assertThat(page.getByLabel("English: invoice")).hasValue("Tax invoice");
        assertThat(page.locator("#accent")).hasValue("#7a1f3d");
        assertThat(Accessible.violations(page)).isEmpty();
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("documents.png"))
                .setFullPage(true));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aBrokenDesignIsRefusedWithItsLineAndAGoodOneIsKept(Browser browser) {
        Page page = open(browser, "ada");
        button(page, "Check only").click();
        assertThat(page.locator("#keep-said")).containsText("Choose the template's file first.");
        String design = Design.CLASSIC.source();
        page.getByLabel("Template (HTML)").setInputFiles(file(design.replace("<h1>", "<h1 onclick=\"x\">")));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("our-letter");
        page.locator("#keep-why").fill("First of ours");
        button(page, "Keep").click();
        assertThat(page.locator("#keep-said")).containsText("Refused; nothing was changed");
        assertThat(page.locator("#keep-said li")).containsText(Pattern.compile("Line \\d+: .*onclick"));

        page.getByLabel("Template (HTML)").setInputFiles(file(design));
        button(page, "Check only").click();
        assertThat(page.locator("#keep-said")).containsText("Nothing is wrong with it.");
        button(page, "Keep").click();
        assertThat(page.locator("#keep-said")).containsText("Kept as version 1 of our-letter.");
        assertThat(page.locator("#sample")).hasAttribute("src", Pattern.compile(".*/our-letter/versions/1/.*"));

        page.getByLabel("Client's code").fill("NORDIC");
        page.locator("#choose-template").selectOption("our-letter");
        page.locator("#choose").getByRole(AriaRole.BUTTON).click();
        Locator choice = page.locator("#choices tbody tr").filter(new Locator.FilterOptions().setHasText("NORDIC"));
        assertThat(choice).containsText("our-letter");
        choice.getByRole(AriaRole.BUTTON).click();
        assertThat(choice).hasCount(0);
        page.getByLabel("Client's code").fill("NOBODY");
        page.locator("#choose").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#choices-said")).containsText("NOBODY");
    }

    private Page open(Browser browser, String person) {
        Page page = browser.window(1440, 900);
        Tasklist.login(page, address(), person, PASSWORD);
        page.navigate(address() + "/milepost/documents.html");
        assertThat(page.locator("#content")).isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static FilePayload file(String html) {
        return new FilePayload("our-letter.mustache", "text/html", html.getBytes(StandardCharsets.UTF_8));
    }
}
