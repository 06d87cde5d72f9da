package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.milepost.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every kind of term, agreed by accounting over REST and billed by people in Tasklist: the draft says what is billed and why,
 * the approvers of the policy let it pass, and the invoice has the right figures.
 */
class TermsBrowserIT extends DemoBrowserTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final LocalDate LAST_MONTH = TODAY.minusMonths(1).withDayOfMonth(1);
    private static final LocalDate ITS_END = TODAY.withDayOfMonth(1).minusDays(1);

    private static Browser browser;
    private static Tasklist maya;
    private static Tasklist lena;
    private static Tasklist felix;

    @BeforeAll
    static void theirWindows(Browser opened, @LocalServerPort int port) {
        browser = opened;
        maya = login("maya", port);
        lena = login("lena", port);
        felix = login("felix", port);
    }

    @AfterAll
    static void noScriptFailed() {
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aFixedPriceByAmountBillsTheMilestoneAndShowsItsHoursAtNoCost() {
        project("STAGES");
        term("STAGES", "FIX", "{\"kind\": \"fixed-price\"}");
        milestone("STAGES", "M1", "\"amount\": \"12500.00\"");
        milestone("STAGES", "M2", "\"amount\": \"18000.00\"");
        worked("STAGES", "Concept", 3, 240);
        reached("STAGES", "M1");

        Page draft = open("STAGES");
        assertThat(agreed(draft))
                .containsText("Milestones of 30,500.00 EUR: 12,500.00 EUR billed with this draft, 18,000.00 EUR still");
        assertThat(draft.locator(".mp-work")).containsText("Time included in the price");
        assertThat(draft.locator(".mp-group")).containsText("12:00");
        maya.complete();
        approve(lena, "STAGES");
        assertIssued("STAGES", "12500.00", "14875.00", "Stage M1 12500.00");
    }

    @Test
    void aFixedPriceByPercentBillsItsPartOfTheContractValue() {
        project("PERCENT");
        term("PERCENT", "FIX", "{\"kind\": \"fixed-price\", \"contractValue\": \"1000.00\"}");
        milestone("PERCENT", "M1", "\"percent\": \"33.33\"");
        milestone("PERCENT", "M2", "\"percent\": \"66.67\"");
        reached("PERCENT", "M1");

        assertThat(agreed(open("PERCENT")))
                .containsText(
                        "Fixed price of 1,000.00 EUR: 333.30 EUR billed with this draft, 666.70 EUR still to come.");
        maya.complete();
        assertIssued("PERCENT", "333.30", "396.63", "Stage M1 333.30");
        reached("PERCENT", "M2");
        assertThat(agreed(open("PERCENT")))
                .containsText("1,000.00 EUR billed with this draft, 333.30 EUR of it before, nothing is left.");
    }

    @Test
    void timeAndMaterialBillsHoursAtTheirRatesAndTheDraftShowsThePeriod() {
        project("HOURS");
        term("HOURS", "TM", "{\"kind\": \"time-and-material\"}");
        worked("HOURS", "Design", 4, 90);
        request("HOURS");

        Page draft = open("HOURS");
        assertThat(agreed(draft)).hasCount(0);
        assertThat(draft.locator(".mp-head"))
                .containsText("Work of " + DAY.format(LAST_MONTH) + " – " + DAY.format(LAST_MONTH.plusDays(3)));
        assertThat(row(draft, "Design 1")).containsText("95.00 an hour");
        assertThat(draft.locator(".mp-work")).containsText("Nothing: everything open up to ");
        maya.complete();
        assertIssued("HOURS", "570.00", "678.30", "Engineer 570.00");
    }

    @Test
    void aCapInMoneyIsKeptAndTheDraftSaysWhatStaysUnbilled() {
        project("MONEYCAP");
        term("MONEYCAP", "TM", "{\"kind\": \"time-and-material\", \"cap\": {\"amount\": \"500.00\"}}");
        worked("MONEYCAP", "Design", 3, 120);
        request("MONEYCAP");

        Page draft = open("MONEYCAP");
        assertThat(agreed(draft))
                .containsText(
                        "Cap of 500.00 EUR: 498.75 EUR used with this draft, 1.25 EUR left; 0:45 h (71.25 EUR) go "
                                + "over it and stay unbilled.");
        assertThat(draft.locator(".mp-work")).containsText("1 entry, 0:45 h, 71.25 EUR: over the cap 1");
        assertThat(row(draft, "Design 3").last()).containsText("Over the cap of 500.00 EUR of term TM.");
        maya.complete();
        assertIssued("MONEYCAP", "498.75", "593.51", "Engineer 498.75");
    }

    @Test
    void aCapInHoursIsExceededOnlyWithAReasonThatTheApproverIsTold() {
        project("HOURCAP");
        term("HOURCAP", "TM", "{\"kind\": \"time-and-material\", \"cap\": {\"hours\": 4}}");
        worked("HOURCAP", "Design", 3, 120);
        request("HOURCAP");

        Page draft = open("HOURCAP");
        assertThat(agreed(draft))
                .containsText(
                        "Cap of 4:00 h: 4:00 h used with this draft, nothing is left; 2:00 h (190.00 EUR) go over");
        button(draft, "Bill after all: Design 3").click();
        row(draft, "Design 3").locator("[id$=-overCapReason]").fill("Agreed by phone");
        assertThat(agreed(draft)).containsText("Cap of 4:00 h: 6:00 h used with this draft, 2:00 h over it.");
        maya.complete();
        lena.open("Waiting for my approval", "HOURCAP").claim();
        assertThat(lena.page().locator(".mp-work")).containsText("More is billed than a cap allows.");
        assertThat(lena.page().locator(".mp-work")).containsText("2:00 h over the cap");
        assertThat(lena.page().locator(".mp-work")).containsText("“Agreed by phone”");
        assertThat(agreed(lena.page())).containsText("2:00 h over it");
        decide(lena);
        assertIssued("HOURCAP", "570.00", "678.30", "Engineer 570.00");
    }

    @Test
    void aRetainerInArrearsTellsTheIncludedHoursFromThoseBilledOnTop() {
        project("ARREARS");
        term("ARREARS", "CARE", """
                {"kind": "retainer", "fee": "600.00", "period": "month", "inAdvance": false, "startsOn": "%s",
                 "endsOn": "%s", "includedHours": 5, "rollOverPeriods": 1}""".formatted(LAST_MONTH, ITS_END));
        worked("ARREARS", "Care", 4, 120);
        request("ARREARS");

        Page draft = open("ARREARS");
        assertThat(agreed(draft))
                .containsText(
                        "Retainer of 600.00 EUR a month, %s – %s: 5:00 of 5:00 included hours used with this draft, 3:00 h more billed by the hour."
                                .formatted(DAY.format(LAST_MONTH), DAY.format(ITS_END)));
        assertThat(row(draft, "Care 4").last()).containsText("Over the included hours of term CARE.");
        maya.complete();
        assertIssued("ARREARS", "885.00", "1053.15", retainer(), "Engineer 285.00");
    }

    @Test
    void aRetainerInAdvanceIsBilledFromItsFirstDay() {
        LocalDate first = TODAY.withDayOfMonth(1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        project("ADVANCE");
        term("ADVANCE", "CARE", """
                {"kind": "retainer", "fee": "600.00", "period": "month", "inAdvance": true, "startsOn": "%s",
                 "includedHours": 5}""".formatted(first));
        request("ADVANCE");

        assertThat(agreed(open("ADVANCE")))
                .containsText(
                        "%s – %s: 0:00 of 5:00 included hours used".formatted(DAY.format(first), DAY.format(last)));
        maya.complete();
        assertIssued("ADVANCE", "600.00", "714.00", "Retainer %s – %s 600.00".formatted(inUk(first), inUk(last)));
    }

    @Test
    void percentCompleteBillsWhatIsNewAndBothGatesOfALargeInvoiceSayWhy() {
        project("PROGRESS");
        term("PROGRESS", "BUILD", "{\"kind\": \"percent-complete\", \"contractValue\": \"80000.00\"}");
        worked("PROGRESS", "Build", 2, 480);
        step("PROGRESS", "BUILD", "progress", "{\"date\": \"%s\", \"percent\": 40}".formatted(TODAY));
        request("PROGRESS");

        assertThat(agreed(open("PROGRESS")))
                .containsText("40 % of 80,000.00 EUR are billed with this draft; 48,000.00 EUR still to come.");
        maya.complete();
        approve(lena, "PROGRESS");
        felix.open("Waiting for my approval", "PROGRESS").claim();
        assertThat(felix.page().locator(".mp-work")).containsText("Net amount is 25,000.00 EUR or more.");
        decide(felix);
        assertIssued("PROGRESS", "32000.00", "38080.00", "Progress: 40 % complete 32000.00");
    }

    @Test
    void aDepositIsBilledAloneAndLaterInvoicesSayWhatIsLeftOfIt() {
        project("DEPOSIT");
        term("DEPOSIT", "DOWN", "{\"kind\": \"deposit\", \"amount\": \"900.00\"}");
        term("DEPOSIT", "TM", "{\"kind\": \"time-and-material\"}");
        worked("DEPOSIT", "Design", 2, 120);
        step("DEPOSIT", "DOWN", "deposit", "{}");

        Page draft = open("DEPOSIT");
        assertThat(agreed(draft)).containsText("Deposit of 900.00 EUR: later invoices deduct it until it is used up.");
        assertThat(draft.locator(".mp-work")).containsText("A deposit stands alone: the work goes on later invoices.");
        maya.complete();
        String number = assertIssued("DEPOSIT", "900.00", "1071.00", "Deposit 900.00");

        request("DEPOSIT");
        assertThat(agreed(open("DEPOSIT")))
                .containsText("Deposit %s: 380.00 EUR of it are deducted here, 520.00 EUR are left.".formatted(number));
        maya.complete();
        assertIssued(
                "DEPOSIT", "0.00", "0.00", "Engineer 380.00", "Less deposit, invoice %s -380.00".formatted(number));
    }

    @Test
    void aDepositWithoutTaxLowersOnlyWhatIsToBePaid() {
        project("AHEAD");
        term("AHEAD", "DOWN", "{\"kind\": \"deposit\", \"amount\": \"200.00\", \"taxed\": false}");
        term("AHEAD", "TM", "{\"kind\": \"time-and-material\"}");
        worked("AHEAD", "Design", 2, 120);
        step("AHEAD", "DOWN", "deposit", "{}");
        open("AHEAD");
        maya.complete();
        String number = assertIssued("AHEAD", "200.00", "200.00", "Deposit 200.00");

        request("AHEAD");
        Page draft = open("AHEAD");
        assertThat(agreed(draft))
                .containsText("Deposit %s: 200.00 EUR of it are set off against what is to be paid, nothing is left."
                        .formatted(number));
        assertThat(totals(draft)).containsText("To be paid now252.20");
        maya.complete();
        assertThat(assertInvoice("AHEAD", "380.00", "452.20", "Engineer 380.00")
                        .path("amountDue")
                        .asText())
                .isEqualTo("252.20");
    }

    @Test
    void aRetainageByPaymentShowsWhatIsWithheldAndWhenItIsDue() {
        project("WITHHELD");
        term("WITHHELD", "KEEP", "{\"kind\": \"retainage\", \"percent\": 5}");
        term("WITHHELD", "TM", "{\"kind\": \"time-and-material\"}");
        worked("WITHHELD", "Design", 2, 120);
        request("WITHHELD");

        Page draft = open("WITHHELD");
        assertThat(agreed(draft)).containsText("5 % of the total, 22.61 EUR, are withheld and due on acceptance.");
        assertThat(totals(draft)).containsText("To be paid now429.59");
        assertThat(draft.locator(".mp-bar")).containsText("429.59 to be paid now");
        maya.complete();
        assertIssued("WITHHELD", "380.00", "452.20", "Engineer 380.00");
        step("WITHHELD", "KEEP", "release", "{\"date\": \"%s\"}".formatted(TODAY));
        assertThat(assertInvoice("WITHHELD", "380.00", "452.20", "Engineer 380.00")
                        .path("withheldDueDate")
                        .asText())
                .isEqualTo(TODAY.toString());
    }

    @Test
    void aRetainageTaxedAtReleaseIsKeptBackNowAndInvoicedOnAcceptance() {
        project("KEPT");
        term("KEPT", "KEEP", "{\"kind\": \"retainage\", \"percent\": 5, \"taxed\": true}");
        term("KEPT", "TM", "{\"kind\": \"time-and-material\"}");
        worked("KEPT", "Design", 2, 120);
        request("KEPT");

        Page draft = open("KEPT");
        assertThat(draft.locator(".mp-edit")).containsText("Retained until acceptance: 5 %");
        assertThat(draft.getByLabel("Text of the line Retained")).hasCount(0);
        assertThat(agreed(draft)).containsText("19.00 EUR net are kept back until acceptance and invoiced then.");
        maya.complete();
        String number =
                assertIssued("KEPT", "361.00", "429.59", "Engineer 380.00", "Retained until acceptance: 5 % -19.00");
        step("KEPT", "KEEP", "release", "{\"date\": \"%s\"}".formatted(TODAY));
        request("KEPT");
        assertThat(open("KEPT").locator(".mp-items")).containsText("Retainage released, invoice " + number);
        maya.complete();
        assertIssued("KEPT", "19.00", "22.61", "Retainage released, invoice %s 19.00".formatted(number));
    }

    @Test
    void expensesAreMarkedUpConvertedAndShownWithTheirReceiptsToDrafterAndApprover() {
        project("EXPENSES");
        term("EXPENSES", "COST", "{\"kind\": \"expenses\", \"categories\": [\"Travel\"], \"markupPercent\": 5}");
        as("felix").put("/api/exchange-rates/CHF/EUR/" + LAST_MONTH, "{\"rate\": \"1.0650\"}");
        spent("EXPENSES", "1", "Train", "1000.00", "EUR");
        spent("EXPENSES", "2", "Cable car", "100.00", "CHF");
        as("maya").send("PUT", "/api/expenses/quay/EXPENSES-1/receipt", "application/pdf", "%PDF-1.4 a ticket");
        request("EXPENSES");

        Page draft = open("EXPENSES");
        assertThat(agreed(draft)).containsText("Expenses for Travel are billed at cost plus 5 %.");
        assertThat(row(draft, "Train")).containsText("1,050.00");
        assertThat(row(draft, "Cable car")).containsText("100.00 CHF");
        assertThat(row(draft, "Cable car")).containsText("billed at 1.11825 EUR for 1 CHF");
        assertThat(row(draft, "Cable car")).containsText("No receipt yet");
        assertIsAPdf(draft, row(draft, "Train").getByText("Receipt"));
        maya.complete();
        lena.open("Waiting for my approval", "EXPENSES").claim();
        assertThat(lena.page().locator(".mp-work")).containsText("Without a receipt: Cable car.");
        assertIsAPdf(lena.page(), lena.page().locator(".mp-work a[href*='/receipts/']"));
        decide(lena);
        assertIssued("EXPENSES", "1161.83", "1382.58", "Travel 1161.83");
    }

    @Test
    void oneDraftUnderFiveTermsSaysWhereEachStands() {
        project("MIXED");
        term("MIXED", "A-BUILD", "{\"kind\": \"percent-complete\", \"contractValue\": \"2000.00\"}");
        term("MIXED", "B-TM", """
                {"kind": "time-and-material", "tasks": ["Design"], "cap": {"amount": "285.00"}}""");
        term("MIXED", "C-CARE", """
                {"kind": "retainer", "tasks": ["Care"], "fee": "300.00", "period": "month", "inAdvance": false,
                 "startsOn": "%s", "endsOn": "%s", "includedHours": 2}""".formatted(LAST_MONTH, ITS_END));
        term("MIXED", "D-COST", "{\"kind\": \"expenses\", \"categories\": [\"Travel\"], \"markupPercent\": 10}");
        term("MIXED", "E-KEEP", "{\"kind\": \"retainage\", \"percent\": 5}");
        worked("MIXED", "Design", 2, 120);
        worked("MIXED", "Care", 2, 90);
        spent("MIXED", "1", "Train", "100.00", "EUR");
        step("MIXED", "A-BUILD", "progress", "{\"date\": \"%s\", \"percent\": 60}".formatted(TODAY));
        request("MIXED");

        Page draft = open("MIXED");
        assertThat(agreed(draft).locator("li")).hasCount(5);
        assertThat(agreed(draft).locator("li").nth(2)).containsText("2:00 of 2:00 included hours used");
        maya.complete();
        approve(lena, "MIXED");
        assertIssued(
                "MIXED",
                "1990.00",
                "2368.10",
                "Progress: 60 % complete 1200.00",
                retainer().replace("600.00", "300.00"),
                "Engineer 380.00",
                "Travel 110.00");
    }

    @Test
    void twoDraftsThatWantTheSameHourAreToldWhoHasIt() {
        project("TWICE");
        milestone("TWICE", "M1", "\"amount\": \"500.00\"");
        worked("TWICE", "Design", 2, 120);
        request("TWICE");
        Page first = open("TWICE");
        button(first, "Hold: Design 1").click();
        maya.press("Save");
        assertThat(first.locator(".mp-bar")).containsText("Saved");
        reached("TWICE", "M1");
        first.waitForCondition(
                () -> as("felix")
                                .get("/api/invoices?project=TWICE")
                                .json()
                                .path("total")
                                .asInt()
                        == 2,
                new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));

        // the page still offers what the other draft took a moment ago
        button(first, "Bill after all: Design 1").click();
        assertThat(first.locator("#mp-refusal")).containsText("Already on the draft of TWICE/M1");
        first.getByLabel("Note to the client").fill("As agreed");
        button(first, "Load the draft again, keep my changes").click();
        assertThat(row(first, "Design 1")).containsText("Already on the draft of TWICE/M1");
        assertThat(row(first, "Design 1").getByRole(AriaRole.CHECKBOX)).isDisabled();
        assertThat(first.getByLabel("Note to the client")).hasValue("As agreed");
        assertThat(first.locator(".mp-work")).containsText("2 entries, 2:00 h, 690.00 EUR: on the draft of TWICE/M1 2");
        maya.complete();
        assertThat(open("TWICE").locator(".mp-work")).containsText("Stage M1");
        maya.complete();
        assertThat(issued("TWICE"))
                .extracting(invoice -> invoice.path("businessKey").asText() + " "
                        + invoice.path("net").asText())
                .containsExactlyInAnyOrder("TWICE/request-1 190.00", "TWICE/M1 690.00");
    }

    private static Tasklist login(String person, int port) {
        return Tasklist.login(browser.window(1280, 900), "http://localhost:" + port, person, PASSWORD);
    }

    private Page open(String... words) {
        return maya.open("My drafts", words).page();
    }

    private void approve(Tasklist approver, String project) {
        approver.open("Waiting for my approval", project).claim();
        decide(approver);
    }

    private static void decide(Tasklist approver) {
        approver.page()
                .getByLabel("Approve", new Page.GetByLabelOptions().setExact(true))
                .check();
        approver.complete();
    }

    private static Locator agreed(Page page) {
        return page.locator(".mp-agreed");
    }

    private static Locator totals(Page draft) {
        return draft.getByLabel("Totals");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page draft, String entry) {
        return draft.locator(".mp-items .mp-row").filter(new Locator.FilterOptions().setHasText(entry));
    }

    private static void assertIsAPdf(Page page, Locator link) {
        APIResponse receipt =
                page.request().get(page.url().replaceFirst("(//[^/]+).*", "$1") + link.getAttribute("href"));
        assertThat(new String(receipt.body(), StandardCharsets.US_ASCII)).startsWith("%PDF-");
    }

    /** The latest invoice of the project is issued, with these lines; answers its number. */
    private String assertIssued(String project, String net, String gross, String... lines) {
        return assertInvoice(project, net, gross, lines).path("number").asText();
    }

    private JsonNode assertInvoice(String project, String net, String gross, String... lines) {
        JsonNode latest = issued(project).stream()
                .max(Comparator.comparing(invoice -> invoice.path("number").asText()))
                .orElseThrow();
        JsonNode invoice =
                as("felix").get("/api/invoices/" + latest.path("id").asText()).json();
        assertThat(invoice.path("lines"))
                .extracting(line -> line.path("description").asText() + " "
                        + line.path("net").asText())
                .containsExactlyInAnyOrder(lines);
        assertThat(invoice.at("/totals/net").asText()).isEqualTo(net);
        assertThat(invoice.at("/totals/gross").asText()).isEqualTo(gross);
        return invoice;
    }

    /** All invoices of the project, once none of them is on its way any more. */
    private List<JsonNode> issued(String project) {
        List<JsonNode> all = new ArrayList<>();
        maya.page()
                .waitForCondition(
                        () -> {
                            all.clear();
                            as("felix")
                                    .get("/api/invoices?project=" + project)
                                    .json()
                                    .path("items")
                                    .forEach(all::add);
                            return !all.isEmpty()
                                    && all.stream()
                                            .allMatch(invoice -> invoice.path("state")
                                                    .asText()
                                                    .equals("ISSUED"));
                        },
                        new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));
        return all;
    }

    private void project(String code) {
        done(as("felix").put("/api/projects/" + code, """
                {"name": "%s works", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(code)));
    }

    private void term(String project, String term, String json) {
        done(as("felix").put("/api/projects/%s/terms/%s".formatted(project, term), json));
    }

    private void step(String project, String term, String step, String json) {
        done(as("maya").post("/api/projects/%s/terms/%s/%s".formatted(project, term, step), json));
    }

    private void milestone(String project, String code, String worth) {
        done(as("felix")
                .put(
                        "/api/projects/%s/milestones/%s".formatted(project, code),
                        "{\"name\": \"Stage %s\", %s}".formatted(code, worth)));
    }

    private void reached(String project, String milestone) {
        done(as("maya")
                .post(
                        "/api/projects/%s/milestones/%s/reached".formatted(project, milestone),
                        "{\"date\": \"%s\"}".formatted(TODAY)));
    }

    private void request(String project) {
        done(as("maya").post("/api/projects/" + project + "/invoices", "{}"));
    }

    /** An entry a day from the first of last month on. */
    private void worked(String project, String task, int entries, int minutes) {
        StringBuilder rows = new StringBuilder("source,id,project,person,role,task,date,minutes,description\n");
        for (int i = 1; i <= entries; i++) {
            rows.append("quay,%1$s-%2$s-%3$d,%1$s,jonas,Engineer,%2$s,%4$s,%5$d,%2$s %3$d\n"
                    .formatted(project, task, i, LAST_MONTH.plusDays(i - 1), minutes));
        }
        done(as("tracker").send("POST", "/api/time-entries", "text/csv", rows.toString()));
    }

    private void spent(String project, String id, String what, String amount, String currency) {
        done(as("tracker").post("/api/expenses", """
                [{"source": "quay", "id": "%1$s-%2$s", "project": "%1$s", "person": "jonas", "category": "Travel",
                  "date": "%3$s", "amount": "%4$s", "currency": "%5$s", "description": "%6$s"}]""".formatted(project, id, LAST_MONTH, amount, currency, what)));
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private Caller as(String person) {
        return Caller.basic(URI.create(address()).getPort(), person);
    }

    private static String retainer() {
        return "Retainer %s – %s 600.00".formatted(inUk(LAST_MONTH), inUk(ITS_END));
    }

    /** As the client's language writes it. */
    private static String inUk(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(day);
    }
}
