package io.milepost.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One running Chromium; each person of a story gets a window with its own session. */
public final class Browser implements AutoCloseable {
    /** Milliseconds to wait for a condition: long enough for a busy machine; a passing test never waits that long. */
    static final int PATIENCE = 90_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Windows whose scripts did not arrive in the time the webapp gives them. */
    private static final Set<Page> SLOW = ConcurrentHashMap.newKeySet();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Browser(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    }

    /** A window of this size, with an empty cookie jar. */
    public Page window(int width, int height) {
        BrowserContext session = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setTimezoneId("Europe/Berlin")); // where the demo firm is: its day is theirs
        Page page = session.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(error -> {
            if (error.contains("Load timeout for modules")) {
                SLOW.add(page);
            } else {
                errors.add(error);
            }
        });
        pages.add(page);
        return page;
    }

    /** Whether the webapp stopped loading in this window since the last time somebody asked. */
    static boolean gaveUpLoading(Page page) {
        return SLOW.remove(page);
    }

    /** Errors no script caught, of all windows so far. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    void photograph(Path folder, String name) {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve(name + "-" + (i + 1) + ".png")));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
