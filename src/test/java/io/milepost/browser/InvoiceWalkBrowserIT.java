package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's five minutes, on the screens: maya finishes a draft, lena approves it, the mail with the PDF is there. */
class InvoiceWalkBrowserIT extends DemoBrowserTest {
    @Test
    void aMilestoneReachedBecomesAMailedInvoice(Browser browser) throws Exception {
        Tasklist maya = Tasklist.login(browser.window(1280, 800), address(), "maya", PASSWORD)
                .open("My drafts", "HARBOUR");
        assertThat(maya.page().locator(".mp-bar strong")).containsText("EUR");
        assertThat(maya.page().locator(".mp-work")).containsText("Concept approved");
        String amount = maya.page().locator(".mp-bar strong").textContent();
        assertTheFrameShowsAPdf(maya.page());
        assertThat(Accessible.violations(maya.page(), ".task-card form.milepost"))
                .isEmpty();
        maya.complete();

        Tasklist lena = Tasklist.login(browser.window(820, 1180), address(), "lena", PASSWORD)
                .open("Waiting for my approval", "HARBOUR")
                .claim();
        assertThat(lena.page().locator(".mp-amount")).containsText(amount);
        assertThat(Accessible.violations(lena.page(), ".task-card form.milepost"))
                .isEmpty();
        lena.page()
                .getByLabel("Approve", new Page.GetByLabelOptions().setExact(true))
                .check();
        lena.complete();

        Page start = lena.page();
        start.navigate(address() + "/");
        Locator mail = start.locator("#mails tbody tr").filter(new Locator.FilterOptions().setHasText("INV-"));
        start.waitForCondition(
                () -> {
                    start.locator("#look-again").click();
                    start.locator("#mails > *").waitFor();
                    return mail.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));
        assertThat(Accessible.violations(start)).isEmpty();
        Download eml = start.waitForDownload(() -> mail.getByText("Download").click());
        try (InputStream file = Files.newInputStream(eml.path())) {
            BodyPart pdf = pdfIn((Multipart) new MimeMessage(null, file).getContent());
            assertThat(pdf.getFileName()).matches("INV-\\d{4}-00001\\.pdf");
            assertThat(pdf.getInputStream().readNBytes(5)).asString(US_ASCII).isEqualTo("%PDF-");
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aDraftIsHeldBackUntilItsReasonsAreGivenAndComesBackWithTheApproversComment(Browser browser) {
        Tasklist lena = Tasklist.login(browser.window(820, 1180), address(), "lena", PASSWORD)
                .open("My drafts", "MARINA");
        Page draft = lena.page();
        Locator row =
                draft.locator(".mp-items .mp-row").filter(new Locator.FilterOptions().setHasText("Survey complete"));
        row.locator("input[inputmode=decimal]").fill("9,000");
        assertThat(draft.locator("#mp-problems")).containsText("Say why Survey complete is changed.");
        assertThat(Accessible.violations(draft, ".task-card form.milepost")).isEmpty();
        draft.locator("#mp-problems button").click();
        assertThat(row.locator("[id$=-reason]")).isFocused();
        draft.keyboard().type("Agreed on the phone");
        assertThat(draft.locator("#mp-problems")).hasText("");
        lena.complete();

        Tasklist greta = Tasklist.login(browser.window(1280, 800), address(), "greta", PASSWORD)
                .open("Waiting for my approval", "MARINA")
                .claim();
        assertThat(greta.page().locator(".mp-work")).containsText("9,800.00 EUR recorded, 9,000.00 EUR billed");
        greta.page()
                .getByLabel("Send back", new Page.GetByLabelOptions().setExact(true))
                .check();
        greta.press("Complete");
        assertThat(greta.page().locator("#mp-comment")).isFocused();
        assertThat(Accessible.violations(greta.page(), ".task-card form.milepost"))
                .isEmpty();
        greta.page().keyboard().type("Bill what was agreed.");
        greta.complete();

        lena.open("My drafts", "MARINA");
        assertThat(draft.locator(".mp-work")).containsText("Bill what was agreed.");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatAnInvoiceWouldBillIsShownBeforeItIsAskedFor(Browser browser) {
        Page omar = Tasklist.login(browser.window(1280, 800), address(), "omar", PASSWORD)
                .page();
        omar.getByText("Start process", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        omar.locator(".modal-dialog").getByText("Invoice lifecycle").click();
        omar.getByLabel("Project", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1)); // his only one
        assertThat(omar.locator(".modal-dialog form.milepost table").first()).isVisible();
        assertThat(Accessible.violations(omar, ".modal-dialog form.milepost")).isEmpty();
        omar.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/request-invoice.png")));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void hoursAndAmountsAreReadTheWayPeopleWriteThem(Browser browser) {
        Page page = browser.window(820, 600);
        page.navigate(address() + "/");
        Object read = page.evaluate("""
                async () => {
                  const { minutes, hours, decimal, money } = await import('/milepost/format.js');
                  return [minutes('1:30'), minutes('1,5'), minutes('20 min'), minutes('1:75'), hours(95),
                    decimal('1,250.50'), decimal('84,6'), decimal('-3'), decimal('1.2.3'),
                    money('12500.00'), money('-1446.38')].map(String).join(' | ');
                }""");
        assertThat(read).isEqualTo("90 | 90 | 20 | null | 1:35 | 1250.50 | 84.6 | -3 | null | 12,500.00 | −1,446.38");
    }

    private static void assertTheFrameShowsAPdf(Page page) {
        String source = page.locator(".mp-paper iframe").getAttribute("src");
        assertThat(source).contains("/preview.pdf");
        APIResponse paper =
                page.request().get(URI.create(page.url()).resolve(source).toString());
        assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
        assertThat(paper.headers().get("x-frame-options")).isEqualTo("SAMEORIGIN");
    }

    private static BodyPart pdfIn(Multipart mail) throws Exception {
        for (int i = 0; i < mail.getCount(); i++) {
            BodyPart part = mail.getBodyPart(i);
            if (part.isMimeType("application/pdf")) {
                return part;
            }
        }
        throw new AssertionError("no PDF attached");
    }
}
