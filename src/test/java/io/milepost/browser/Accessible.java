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

    /**
     * Looks at our part of a webapp only. What is excluded is what Camunda draws around it: its header, lists, tab bars and the
     * buttons below a form, which neither a form nor a plugin can change.
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String ours) {
        page.evaluate(AXE);
        return (List<String>)
                page.evaluate("""
                async ([ours, tags]) => {
                    const shown = [...document.querySelectorAll(ours)].filter(part => part.checkVisibility());
                    if (shown.length === 0) return ['nothing of ours is shown: ' + ours];
                    const found = await axe.run(shown, {runOnly: {type: 'tag', values: tags}});
                    return found.passes.length === 0 ? ['nothing was checked'] : found.violations.map(rule =>
                        rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.target).join(' '));
                }""", List.of(ours, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    private static String axe() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
