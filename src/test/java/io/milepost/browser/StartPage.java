package io.milepost.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The way in as a person uses it: whoever asks for the webapps signs in on the start page and is taken to their work. */
final class StartPage {
    private StartPage() {}

    static Page signIn(Page page, String address, String user, String password) {
        page.navigate(address + "/camunda/");
        page.getByLabel("User", new Page.GetByLabelOptions().setExact(true)).fill(user);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    /** A webapp gives its own parts seven seconds to load and stays blank after that; a busy machine needs a second try. */
    static void appears(Page page, String part) {
        page.waitForCondition(
                () -> {
                    if (Browser.gaveUpLoading(page)) {
                        page.reload();
                    }
                    return page.locator(part).first().isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(Browser.PATIENCE));
    }
}
