package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.milepost.PeoplesTasks;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a plugin of ours, Tasklist and Cockpit stay usable, and a sentence stands where it would be. */
class PluginFaultsBrowserIT extends DemoBrowserTest {
    private static final Consumer<Route> MISSING =
            route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("nothing"));
    private static final Consumer<Route> NEVER_ANSWERS = route -> {};
    private static final Consumer<Route> NO_JAVASCRIPT = script("export const render = (");
    private static final Consumer<Route> THROWS = script("throw new Error('while it loads');");

    private record Fault(String path, Consumer<Route> answer, String sentence) {}

    /** Of one plugin; the other one is drawn. */
    private static final List<Fault> OF_A_PLUGIN = List.of(
            new Fault("**/milepost/invoice-tab.js*", MISSING, "its script did not load"),
            new Fault("**/milepost/invoice-tab.js*", THROWS, "its script did not load"),
            new Fault("**/milepost/invoice-tab.js*", NEVER_ANSWERS, "it is taking long to load"),
            new Fault(
                    "**/app/*/milepost/invoice-tab.js*",
                    script("export const render = () => { throw new Error('while it draws'); };"),
                    "something in it failed"),
            new Fault("**/api/invoices/*", page(500), "Milepost could not do this (error 500)."),
            new Fault("**/api/invoices/*", page(200), "Milepost's answer can't be read."));

    /** Of the list of plugins, or of what holds them away from the webapp. */
    private static final List<Fault> OF_ALL = List.of(
            new Fault("**/app/*/milepost/plugins.js*", MISSING, ""),
            new Fault("**/app/*/milepost/plugins.js*", NO_JAVASCRIPT, ""),
            new Fault("**/app/*/milepost/plugins.js*", NEVER_ANSWERS, ""),
            new Fault("**/milepost/plugins.js", MISSING, ""));

    @Test
    void tasklistStaysUsable(Browser browser) {
        Page page = StartPage.signIn(browser.window(1280, 900), address(), "maya", PASSWORD);
        StartPage.appears(page, ".tasks-list li.task h4.task a");
        page.locator(".tasks-list li.task h4.task a").first().click();
        page.locator(".task-card .mp-bar").waitFor();
        tab(page, "Invoice").click();
        assertThat(page.locator(".mp-tab h2")).isVisible();
        assertThat(Accessible.violations(page, ".mp-tab")).isEmpty();
        for (Fault fault : OF_A_PLUGIN) {
            struck(page, fault, () -> {
                tab(page, "Form").click();
                assertThat(page.locator(".task-card .mp-bar")).isVisible();
                assertOnlyTheTabIsGone(page, fault);
            });
        }
        for (Fault fault : OF_ALL) {
            struck(page, fault, () -> {
                assertThat(page.locator(".mp-without")).containsText("What Milepost adds to Tasklist did not load.");
                tab(page, "Form").click();
                assertThat(page.locator(".task-card .mp-bar")).isVisible();
                assertThat(page.locator(".task-filter").first()).isVisible();
                assertThat(tab(page, "Invoice")).hasCount(0);
            });
        }
        assertThat(browser.errors()).isEmpty();
    }

    /** What holds plugins away is the same as in Tasklist, so not all is struck again. */
    @Test
    void cockpitStaysUsable(Browser browser) {
        String instance = new PeoplesTasks(port())
                .await("lena", "Marina")
                .path("processInstanceId")
                .asText();
        Page page = StartPage.signIn(browser.window(1280, 900), address(), "greta", PASSWORD);
        page.waitForURL(Pattern.compile(".*/cockpit/.*"));
        page.navigate(address() + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        StartPage.appears(page, ".nav-tabs");
        tab(page, "Invoice").click();
        assertThat(page.locator(".mp-tab h2")).isVisible();
        assertThat(Accessible.violations(page, ".mp-tab")).isEmpty();
        tab(page, "Where is it?").click();
        assertThat(page.locator(".mp-where")).isVisible();
        assertThat(Accessible.violations(page, ".mp-tab")).isEmpty();
        for (Fault fault : List.of(OF_A_PLUGIN.get(0), OF_A_PLUGIN.get(3), OF_A_PLUGIN.get(4))) {
            struck(page, fault, () -> assertOnlyTheTabIsGone(page, fault));
        }
        for (Fault fault : List.of(OF_ALL.get(0), OF_ALL.get(2))) {
            struck(page, fault, () -> {
                assertThat(page.locator(".mp-without")).containsText("What Milepost adds to Cockpit did not load.");
                tab(page, "Variables").click();
                assertThat(page.locator(".ctn-main")).containsText("projectCode");
                assertThat(tab(page, "Invoice")).hasCount(0);
            });
        }
        assertThat(browser.errors()).isEmpty();
    }

    private static void assertOnlyTheTabIsGone(Page page, Fault fault) {
        tab(page, "Invoice").click();
        Locator words = page.locator(".mp-tab [role=alert]:visible");
        assertThat(words).containsText(fault.sentence());
        assertThat(words).containsText("tell your administrator");
        assertThat(Accessible.violations(page, ".mp-tab")).isEmpty();
        if (!fault.path().contains("/api/")) {
            tab(page, "Where is it?").click();
            assertThat(page.locator(".mp-where")).isVisible();
        }
    }

    private static void struck(Page page, Fault fault, Runnable look) {
        page.route(fault.path(), fault.answer());
        page.reload();
        StartPage.appears(page, ".nav-tabs");
        look.run();
        page.unroute(fault.path());
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Consumer<Route> script(String text) {
        return route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(text));
    }

    private static Consumer<Route> page(int status) {
        return route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody("<h1>Somebody else's page</h1>"));
    }
}
