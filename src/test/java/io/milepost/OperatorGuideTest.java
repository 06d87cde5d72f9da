package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide for operators and the compose file name is there: files, services, settings. */
class OperatorGuideTest {
    private static final Path GUIDE = Path.of("src/docs/operator.md");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");

    @Test
    void everyFileOfTheGuideIsThere() {
        assertThat(found(GUIDE, "docker/[\\w./-]*\\w"))
                .isNotEmpty()
                .filteredOn(file -> !file.equals("docker/issuer.env")) // the reader makes it
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void everyFileTheComposeFileMountsIsThere() {
        assertThat(found(COMPOSE, "(?<=- )\\./[\\w./-]+"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of("docker", file)).exists());
    }

    @Test
    void everyServiceTheGuideSpeaksOfIsInTheComposeFile() {
        Set<String> services = found(COMPOSE, "(?m)(?<=^  )[a-z0-9-]+(?=:$)");
        assertThat(found(GUIDE, "(?<=exec (-T )?|restart |build |--wait )(milepost-\\d|mysql|grafana)"))
                .isNotEmpty()
                .isSubsetOf(services);
    }

    /** A setting is known where the sources name it, or the group it belongs to: names are compared as they are bound. */
    @Test
    void everySettingIsKnown() throws IOException {
        Set<String> known;
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java")), Stream.of(Path.of("src/main/resources/application.yaml")))) {
            known = files.filter(Files::isRegularFile)
                    .flatMap(file -> found(file, "milepost(\\.[a-z0-9-]+)+").stream())
                    .map(OperatorGuideTest::bound)
                    .collect(Collectors.toSet());
        }
        known.addAll(List.of("milepostshutdowndelay", "milepostsecrets", "mileposthttps"));
        assertThat(Stream.of(GUIDE, COMPOSE).flatMap(file -> found(file, "MILEPOST_[A-Z0-9_]*[A-Z0-9]").stream()))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(known)
                        .as(setting)
                        .anyMatch(name -> bound(setting).startsWith(name)));
    }

    private static String bound(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    private static Set<String> found(Path file, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
