package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The README's five minutes, on the screens: maya finishes a draft, lena approves it, the mail with the PDF is there. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class InvoiceWalkBrowserIT {
    private static final String PASSWORD = "Demo-Pass-2026";

    @TempDir
    static Path outbox;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownFirm(DynamicPropertyRegistry settings) {
        settings.add("milepost.db.url", () -> "jdbc:h2:mem:walk;MODE=MySQL;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
        settings.add("milepost.mail.outbox", outbox::toString);
    }

    @Test
    void aMilestoneReachedBecomesAMailedInvoice(Browser browser) throws Exception {
        Tasklist maya = Tasklist.login(browser.window(1280, 800), address(), "maya", PASSWORD)
                .open("My drafts", "HARBOUR");
        assertThat(maya.page().locator(".mp-bar strong")).containsText("EUR");
        assertThat(maya.page().locator(".mp-work")).containsText("Concept approved");
        String amount = maya.page().locator(".mp-bar strong").textContent();
        assertTheFrameShowsAPdf(maya.page());
        maya.complete();

        Tasklist lena = Tasklist.login(browser.window(820, 1180), address(), "lena", PASSWORD)
                .open("Waiting for my approval", "HARBOUR")
                .claim();
        assertThat(lena.page().locator(".mp-amount")).containsText(amount);
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
                new Page.WaitForConditionOptions().setTimeout(60_000));
        Download eml = start.waitForDownload(() -> mail.getByText("Download").click());
        assertThat(pdfIn(Files.readString(eml.path(), StandardCharsets.UTF_8))).startsWith("%PDF-");
        assertThat(browser.errors()).isEmpty();
    }

    private static void assertTheFrameShowsAPdf(Page page) {
        String source = page.locator(".mp-paper iframe").getAttribute("src");
        assertThat(source).contains("/preview.pdf");
        APIResponse paper =
                page.request().get(URI.create(page.url()).resolve(source).toString());
        assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
        assertThat(paper.headers().get("x-frame-options")).isEqualTo("SAMEORIGIN");
    }

    /** The first bytes of the attached PDF, read as text. */
    private static String pdfIn(String eml) {
        Matcher part = Pattern.compile("application/pdf.*?\\R\\R([A-Za-z0-9+/=\\r\\n]+)", Pattern.DOTALL)
                .matcher(eml);
        assertThat(part.find()).as("a PDF part in the mail").isTrue();
        byte[] start = Base64.getMimeDecoder().decode(part.group(1));
        return new String(start, 0, 8, StandardCharsets.US_ASCII);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
