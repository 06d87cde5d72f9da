package io.milepost.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleStepTest {
    /** Else a reworded entry would silently stop being counted. */
    @Test
    void everyCountedEventIsWrittenSomewhere() throws IOException {
        Path watch = Path.of("src/main/java/io/milepost/watch");
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/milepost"))) {
            sources = files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(watch))
                    .map(LifecycleStepTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(Arrays.stream(LifecycleStep.values())
                        .flatMap(step -> step.events().stream())
                        .filter(event -> !sources.contains('"' + event + '"')))
                .isEmpty();
    }

    @Test
    void whatIsNoStepIsNotCounted() {
        assertThat(LifecycleStep.of("Draft saved")).isEmpty();
        assertThat(LifecycleStep.of("Handed to the access point")).contains(LifecycleStep.SENT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
