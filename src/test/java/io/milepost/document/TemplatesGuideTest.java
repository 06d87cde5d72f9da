package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.document.page.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for designers says all that a template may use, and nothing that it may not. */
class TemplatesGuideTest {
    private final String guide = Files.readString(Path.of("src/docs/templates.md"));

    TemplatesGuideTest() throws IOException {}

    @Test
    void everyNameIsInTheGuideAsWhatItIs() {
        var listed = new TreeSet<String>();
        Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (text|list|group|yes or no) \\|")
                .matcher(guide)
                .results()
                .forEach(row -> listed.add(row.group(1) + " " + row.group(2)));
        var known = new TreeSet<String>();
        InvoiceTemplate.names().forEach((name, what) -> known.add(name + " " + what));

        assertThat(listed).isEqualTo(known);
    }

    @Test
    void everyElementAndPropertyIsInTheGuide() {
        assertThat(Vocabulary.elements())
                .allSatisfy(element -> assertThat(guide).contains("`" + element + "`"));
        assertThat(Vocabulary.properties())
                .allSatisfy(property -> assertThat(guide).contains("`" + property + "`"));
    }
}
