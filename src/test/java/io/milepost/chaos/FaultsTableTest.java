package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of faults names tests that exist, and answers every fault with a test or a sentence. */
class FaultsTableTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:IT|Test|Rounds))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(Files.readString(Path.of("src/docs/faults.md")));
        while (named.find()) {
            String source = sources.getOrDefault(named.group(1), "");
            if (source.isEmpty() || named.group(2) != null && !source.contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyFaultHasAnAnswer() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/docs/faults.md")))
                .filteredOn(line -> line.startsWith("| "))
                .hasSizeGreaterThan(25)
                .allMatch(line -> line.split("\\|").length == 3 && !line.split("\\|")[2].isBlank());
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FaultsTableTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
