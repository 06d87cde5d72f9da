package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Camunda Tasklist as a person uses it. */
final class Tasklist {
    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist login(Page page, String address, String user, String password) {
        page.navigate(address + "/camunda/app/tasklist/default/#/login");
        appear(page);
        signIn(page, user, password);
        page.locator(".task-filters").waitFor();
        return new Tasklist(page);
    }

    /** Tasklist gives its own parts seven seconds to load and stays blank after that; a busy machine needs a second try. */
    private static void appear(Page page) {
        page.waitForCondition(
                () -> {
                    boolean blank = Browser.gaveUpLoading(page);
                    if (blank) {
                        page.reload();
                    }
                    return page.locator("form[name=signinForm]").isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));
    }

    /** The form moves the focus to its first field some time after it appears, even away from one being filled in. */
    private static void signIn(Page page, String user, String password) {
        Locator name = page.locator("input[type=text]");
        Locator word = page.locator("input[type=password]");
        page.waitForCondition(
                () -> {
                    name.fill(user);
                    word.fill(password);
                    return name.inputValue().equals(user) && word.inputValue().equals(password);
                },
                new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));
        page.locator("form[name=signinForm] button[type=submit]").click();
    }

    /** Looks into this list until it has a task that speaks of all these words, and opens its form. */
    Tasklist open(String filter, String... words) {
        leave();
        page.locator(".task-filters").getByText(filter).first().click();
        page.waitForCondition(() -> isOpened(words), new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));
        return this;
    }

    /** A list may still show what is gone: then it is looked into again. */
    private boolean isOpened(String... words) {
        page.locator("ol.tasks-list li.task, .tasks-list .well").first().waitFor();
        if (card(words).count() > 0) {
            card(words).first().locator("h4.task a").click();
            Locator form = page.locator(".task-card .mp-head, .task-card .fjs-form, .task-card .mp-words");
            form.or(page.getByText("The task does not exist anymore")).first().waitFor();
            if (form.count() > 0) {
                return true;
            }
        }
        page.reload();
        return false;
    }

    /** Opens the start form of this process. */
    Tasklist start(String process) {
        press(page.getByText("Start process", new Page.GetByTextOptions().setExact(true)));
        press(dialog().getByText(process, new Locator.GetByTextOptions().setExact(true)));
        dialog().locator("form.milepost fieldset").waitFor();
        return this;
    }

    /** Presses Start and waits until Tasklist has closed the form. */
    void startIt() {
        press(dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Start").setExact(true)));
        assertThat(dialog()).hasCount(0);
    }

    Locator dialog() {
        return page.locator(".modal-dialog");
    }

    private static void press(Locator control) {
        control.first().click();
    }

    /** A form that is open may have taken the room of the lists. */
    private void leave() {
        page.evaluate("() => { location.hash = '#/'; }");
    }

    Tasklist claim() {
        page.locator(".claim").click();
        page.locator(".unclaim").waitFor();
        return this;
    }

    /** Presses Complete and waits until Tasklist has let the task go. */
    void complete() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Complete").setExact(true))
                .click();
        assertThat(page.locator(".task-card form.milepost")).hasCount(0);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    Page page() {
        return page;
    }

    private Locator card(String... words) {
        Locator cards = page.locator(".tasks-list li.task");
        for (String word : words) {
            cards = cards.filter(new Locator.FilterOptions().setHasText(word));
        }
        return cards;
    }
}
