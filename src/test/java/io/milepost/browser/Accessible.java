package io.milepost.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Runs axe within a page: what it finds against WCAG 2.2, levels A and AA, in words. */
final class Accessible {
    private static final String AXE = axe();

    private Accessible() {}

    static List<String> violations(Page page) {
        return violations(page, "html");
    }

    /** Within a part that is ours, where the rest of the page is not. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String part) {
        page.evaluate(AXE);
        return (List<String>)
                page.evaluate("""
                async ([part, tags]) => {
                    const found = await axe.run(document.querySelector(part), {runOnly: {type: 'tag', values: tags}});
                    return found.passes.length === 0 ? ['nothing was checked'] : found.violations.map(rule =>
                        rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.target).join(' '));
                }""", List.of(part, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    private static String axe() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
