package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.milepost.Caller;
import io.milepost.GeneratedInvoices;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Trying a change of the approvals and going back to an earlier version, on the page for it. */
class ApprovalPolicyBrowserIT extends DemoBrowserTest {
    private static final Path POLICY = Path.of("processes/approval-policy.dmn");
    private static final Path PICTURES = Path.of("target", "browser");
    private static final int INVOICES = 1200;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void invoicesOfTheLastWeeks() {
        if (jdbc.queryForObject("select count(*) from policy_decision", Integer.class) == 0) {
            await().until(() ->
                    jdbc.queryForObject("select count(*) from invoice where business_key = 'HARBOUR/M2'", Integer.class)
                            == 1);
            new GeneratedInvoices(jdbc, "INV-2026", "HARBOUR/M2").add(INVOICES, Instant.now());
        }
    }

    @Test
    void whoMayNotSeeItReadsWhy(Browser browser) {
        Page page = browser.window(1280, 900);
        page.navigate(address() + "/milepost/approval-policy.html");
        assertThat(page.locator("#entrance")).containsText("Sign in first");
        assertThat(Accessible.violations(page)).isEmpty();
        assertThat(page.locator("#content")).isHidden();
        page = browser.window(1280, 900);
        Tasklist.login(page, address(), "maya", PASSWORD);
        page.navigate(address() + "/milepost/approval-policy.html");
        assertThat(page.locator("#entrance")).containsText("You are signed in as Maya Lindqvist.");
        assertThat(Accessible.violations(page)).isEmpty();
        assertThat(page.locator("#content")).isHidden();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aManagerTriesADraft(Browser browser) throws Exception {
        Page page = open(browser.window(1280, 900), "greta");
        button(page, "Simulate").click();
        assertThat(page.locator("#files-error")).hasText("Choose the changed model first.");

        page.getByLabel("Changed models").setInputFiles(draft("&gt;= 25000", "a lot"));
        button(page, "Check only").click();
        assertThat(page.locator("#result")).containsText("This would be refused");
        assertThat(page.locator("#result table")).containsText("'a lot' is no");
        button(page, "Simulate").click();
        assertThat(page.locator("#result")).containsText("The draft was not tried");
        assertThat(page.locator("#result")).containsText("approval-policy.dmn, line ");

        page.getByLabel("Changed models").setInputFiles(draft("&gt;= 25000", "&gt;= 10000"));
        button(page, "Check only").click();
        assertThat(page.locator("#result")).containsText("This could be deployed");
        button(page, "Simulate").click();
        assertThat(page.locator("#result")).containsText("Would have other gates");
        assertThat(page.locator("#result")).isFocused();
        Locator rows = page.locator(".ap-rows tbody tr");
        assertThat(rows).hasCount(100);
        assertThat(rows.first().locator(".ap-added")).hasText("+ Accounting  (added)");
        assertThat(rows.first().getByRole(AriaRole.LINK))
                .hasAttribute("href", java.util.regex.Pattern.compile("/api/invoices/.+/invoice\\.pdf"));
        assertThat(Accessible.violations(page)).isEmpty();
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("approvals-simulated.png")));
        page.getByLabel("Only those that would change").uncheck();
        assertThat(page.locator("#result")).containsText("100 of 1,000 shown. The first 1,000 of 1,200 are listed");
        button(page, "Show 100 more").click();
        assertThat(rows).hasCount(200);

        Download csv =
                page.waitForDownload(() -> button(page, "Download as CSV").click());
        assertThat(Files.readAllLines(csv.path())).hasSize(INVOICES + 1);
        assertThat(button(page, "Roll back to this")).hasCount(0);

        page.getByLabel("Invoices decided from").fill("2020-01-01");
        page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2020-02-01");
        button(page, "Simulate").click();
        assertThat(page.locator("#result"))
                .containsText("No invoice that was issued was decided from 1 Jan 2020 to 1 Feb 2020.");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void anAdminComparesVersionsAndRollsBack(Browser browser) throws Exception {
        Caller ada = Caller.basic(port(), "ada");
        ada.deploy("approval-policy.dmn", policy("&gt;= 25000", "&gt;= 10000"));
        ada.deploy("approval-policy.dmn", policy("&gt;= 25000", "&gt;= 5000"));
        Page page = open(browser.window(1280, 900), "ada");
        Locator newest =
                page.locator(".ap-versions").first().locator("tbody tr").first();
        assertThat(newest).containsText("in use");
        assertThat(newest).containsText("Ada Nowak");
        page.getByLabel("Compare: approval-policy.dmn, version 1").click();
        assertThat(page.locator("#difference")).containsText("Rule 3 'Accounting': net ≥ 25,000 became net ≥ 5,000.");
        page.getByLabel("from", new Page.GetByLabelOptions().setExact(true)).selectOption("approval-policy-2");
        assertThat(page.locator("#difference")).containsText("Rule 3 'Accounting': net ≥ 10,000 became net ≥ 5,000.");
        picture(page, "approvals-versions");

        Locator back = page.getByLabel("Roll back to this: approval-policy.dmn, version 1");
        back.click();
        Locator dialog = page.locator("#restore");
        assertThat(dialog).containsText("Roll back the approval policy to version 1?");
        assertThat(dialog).containsText("net ≥ 5,000 became net ≥ 25,000");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(back).isFocused();
        back.press("Enter");
        page.keyboard().press("Enter");
        assertThat(dialog).containsText("Say why first.");
        page.keyboard().type("It asked too many");
        picture(page, "approvals-roll-back");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("Approval policy: version 4 is in use. It is version 1 again.");
        assertThat(newest).containsText("version 1 again: It asked too many");

        page.setViewportSize(800, 900);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        picture(page, "approvals-narrow");
        assertThat(browser.errors()).isEmpty();
    }

    private Page open(Page page, String user) {
        page.navigate(address() + "/camunda/app/cockpit/default/#/login");
        Locator name = page.locator("input[type=text]");
        Locator word = page.locator("input[type=password]");
        page.waitForCondition(() -> {
            name.fill(user);
            word.fill(PASSWORD);
            return name.inputValue().equals(user) && word.inputValue().equals(PASSWORD);
        });
        page.locator("form[name=signinForm] button[type=submit]").click();
        assertThat(page.locator("form[name=signinForm]")).hasCount(0);
        page.navigate(address() + "/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Approvals"))
                .click();
        assertThat(page.locator(".ap-versions table")).hasCount(2);
        return page;
    }

    private static FilePayload draft(String was, String becomes) throws Exception {
        return new FilePayload(
                "approval-policy.dmn",
                "application/octet-stream",
                policy(was, becomes).getBytes(StandardCharsets.UTF_8));
    }

    private static String policy(String was, String becomes) throws Exception {
        return Files.readString(POLICY).replace(was, becomes);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
