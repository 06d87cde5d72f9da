package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.milepost.PeoplesTasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where everybody lands, and that their lists hold what the domain says is theirs, and nothing of others. */
class LandingBrowserIT extends DemoBrowserTest {
    private static final String DRAFTS = "My drafts";
    private static final String APPROVALS = "Waiting for my approval";
    private static final String BY_NAME = "Approvals asked of me";
    private static final String TEAM = "My team's";
    private static final String MILESTONES = "Milestones to settle";
    private static final String DISPUTES = "Disputes";

    /** The list by its name, and the number that is shown beside it. */
    private static final String SHOWN = """
            () => [...document.querySelectorAll('.task-filter')].map(list => {
              const name = list.querySelector('h4.name a');
              const number = name.querySelector(list.classList.contains('active') ? '.counter' : '.mp-count');
              return [name.firstChild.textContent.trim(), number ? number.textContent.replace(/\\D/g, '') : ''].join('=');
            })""";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everybodyLandsAtTheirWorkAndFindsWhatIsTheirs(Browser browser) {
        somethingForMost();

        Page maya = at(browser, "maya", DISPUTES);
        finds(maya, Map.of(DRAFTS, drafts("maya"), DISPUTES, disputes("maya"), MILESTONES, 0));
        Page omar = at(browser, "omar", DRAFTS);
        finds(omar, Map.of(DRAFTS, drafts("omar"), DISPUTES, disputes("omar"), MILESTONES, 0));
        assertThat(omar.locator(".tasks-list .well")).containsText("Nothing waits in this list.");
        int asked = approvals("lena");
        finds(
                at(browser, "lena", DRAFTS),
                Map.of(
                        DRAFTS,
                        drafts("lena"),
                        APPROVALS,
                        asked,
                        TEAM,
                        asked,
                        DISPUTES,
                        disputes("lena"),
                        MILESTONES,
                        0));
        finds(at(browser, "louis", BY_NAME), Map.of(BY_NAME, approvals("louis")));
        Map<String, Integer> accounting = new LinkedHashMap<>();
        List.of(
                        APPROVALS,
                        TEAM,
                        "Credit notes sent back",
                        "Failed deliveries",
                        "Payments to confirm",
                        "Billing schedules to check",
                        "Overdue",
                        "Write-offs",
                        "Invoices to check",
                        "To put right")
                .forEach(list -> accounting.put(list, 0));
        finds(at(browser, "felix", APPROVALS), accounting);

        Page greta = in(browser, "greta", "cockpit");
        greta.navigate(address() + "/camunda/app/tasklist/default/");
        StartPage.appears(greta, ".task-filter");
        finds(
                greta,
                Map.of(
                        APPROVALS,
                        approvals("greta"),
                        TEAM,
                        0,
                        DISPUTES,
                        disputes(null),
                        MILESTONES,
                        0,
                        "Write-offs",
                        0));
        in(browser, "ada", "cockpit");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theStartPageSaysWhoIsInAndWhatIsOpenToThem(Browser browser) {
        Page tracker = StartPage.signIn(browser.window(1280, 900), address(), "tracker", "wrong");
        assertThat(tracker.locator("#refused")).containsText("User or password is wrong");
        assertThat(Accessible.violations(tracker)).isEmpty();
        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> people().as("tracker").get("/api/me").status() == 200); // a failed attempt delays the next
        StartPage.signIn(tracker, address(), "tracker", PASSWORD);
        assertThat(tracker.locator("#who")).hasText("Signed in as Time Tracker");
        assertThat(tracker.locator("#nothing")).containsText("No screen of Milepost is open to this account.");
        assertThat(tracker.locator("#places")).isHidden();
        assertThat(Accessible.violations(tracker)).isEmpty();
        tracker.navigate(address() + "/camunda/");
        assertThat(tracker.locator("#nothing")).isVisible();
        tracker.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/start-page-nothing.png")));
        press(tracker, "Sign out");
        assertThat(tracker.locator("#sign-in")).isVisible();
        tracker.reload();
        assertThat(tracker.locator("#sign-in")).isVisible();

        Page felix = in(browser, "felix", "tasklist");
        felix.navigate(address() + "/");
        assertThat(felix.locator("#who")).hasText("Signed in as Felix Amsel");
        assertThat(felix.locator("#places a:visible strong"))
                .hasText(new String[] {"Tasklist", "Where is it?", "Figures", "Billing schedules", "Documents"});
        assertThat(Accessible.violations(felix)).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theWebappsBearMilepostsNameAndNoBanner(Browser browser) {
        Page page = browser.window(1280, 900);
        for (String app : List.of("Tasklist", "Cockpit", "Admin", "Welcome")) {
            page.navigate(address() + "/camunda/app/" + app.toLowerCase(java.util.Locale.ROOT) + "/default/#/login");
            StartPage.appears(page, "form[name=signinForm]");
            isOurs(page, app);
        }
        StartPage.signIn(page, address(), "ada", PASSWORD);
        page.waitForURL(Pattern.compile(".*/cockpit/.*"));
        for (String app : List.of("Tasklist", "Cockpit", "Admin", "Welcome")) {
            page.navigate(address() + "/camunda/app/" + app.toLowerCase(java.util.Locale.ROOT) + "/default/");
            StartPage.appears(page, ".navbar-brand");
            assertThat(page.locator(".navbar-brand")).containsText("Milepost " + app);
            isOurs(page, app);
        }
        assertThat(page.request().get(address() + "/camunda/favicon.ico").body())
                .isEqualTo(page.request().get(address() + "/favicon.ico").body());
        assertThat(browser.errors()).isEmpty();
    }

    private static void isOurs(Page page, String app) {
        assertThat(page).hasTitle(Pattern.compile("Milepost " + app + "( .*)?"));
        assertThat(page.locator(".ce-eol-banner:visible")).hasCount(0);
        assertThat(page.locator("body")).not().containsText("Camunda 8");
    }

    /** Maya's invoice is out and queried, lena has a draft of her own and omar's to approve. */
    private void somethingForMost() {
        PeoplesTasks people = people();
        people.complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        people.complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var requested =
                people.as("omar").post("/api/projects/ORCHARD/invoices", "{\"cutOff\": \"%s\"}".formatted(today));
        assertThat(requested.status()).as(requested.toString()).isEqualTo(202);
        people.complete("omar", "Orchard", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        people.await("lena", "Orchard");
        people.await("lena", "Marina");
        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> invoices("ISSUED").size() == 1);
        String issued = invoices("ISSUED").get(0).path("id").asText();
        var queried = people.as("felix")
                .post("/api/invoices/" + issued + "/disputes", "{\"reason\": \"work\", \"text\": \"Not done\"}");
        assertThat(queried.status()).as(queried.toString()).isEqualTo(201);
        people.await("maya", "queries");
    }

    private Page at(Browser browser, String user, String list) {
        Page page = in(browser, user, "tasklist");
        assertThat(page.locator(".task-filter.active h4.name a")).containsText(list);
        return page;
    }

    private Page in(Browser browser, String user, String app) {
        Page page = StartPage.signIn(browser.window(1280, 900), address(), user, PASSWORD);
        page.waitForURL(Pattern.compile(".*/camunda/app/" + app + "/.*"));
        StartPage.appears(page, ".navbar-brand");
        return page;
    }

    /** All lists and no other, each with its number; what opens is as many. */
    private static void finds(Page page, Map<String, Integer> theirs) {
        List<String> expected = theirs.entrySet().stream()
                .map(list -> list.getKey() + "=" + list.getValue())
                .sorted()
                .toList();
        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .untilAsserted(() -> assertThat(shown(page)).containsExactlyInAnyOrderElementsOf(expected));
        theirs.forEach((list, number) -> {
            if (number > 0) {
                page.mouse().move(900, 600); // else what the last list is for, as a tooltip, covers its neighbours
                assertThat(page.locator(".tooltip")).hasCount(0);
                page.locator(".task-filter h4.name a")
                        .filter(new Locator.FilterOptions().setHasText(list))
                        .click();
                assertThat(page.locator(".task-filter.active h4.name a")).containsText(list);
                assertThat(page.locator(".tasks-list li.task")).hasCount(number);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown(Page page) {
        return (List<String>) page.evaluate(SHOWN);
    }

    private int drafts(String user) {
        return count(
                "select count(*) from invoice i join project p on p.code = i.project_code"
                        + " where i.state = 'DRAFT' and p.project_manager = ?",
                user);
    }

    /** The manager of the project answers, and any of the firm's managers may. */
    private int disputes(String user) {
        String open = "select count(*) from dispute d join invoice i on i.id = d.invoice_id"
                + " join project p on p.code = i.project_code where d.outcome is null";
        return user == null ? count(open) : count(open + " and p.project_manager = ?", user);
    }

    private int count(String query, Object... values) {
        Integer count = jdbc.queryForObject(query, Integer.class, values);
        return count == null ? 0 : count;
    }

    private int approvals(String user) {
        int asked = 0;
        for (JsonNode invoice : invoices("IN_APPROVAL")) {
            JsonNode route = people().as("greta")
                    .get("/api/invoices/" + invoice.path("id").asText() + "/route")
                    .json();
            for (JsonNode gate : route.path("gates")) {
                if (gate.path("asked").asBoolean()
                        && gate.path("mayDecide").findValuesAsText("user").contains(user)) {
                    asked++;
                }
            }
        }
        return asked;
    }

    private JsonNode invoices(String state) {
        return people().as("greta")
                .get("/api/invoices?size=100&state=" + state)
                .json()
                .path("items");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private PeoplesTasks people() {
        return new PeoplesTasks(port());
    }
}
