package io.milepost.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Chromium that is already on this machine; browser tests download none. */
final class Chromium {
    private static final String[] NAMES = {
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"
    };
    private static final String[] PLACES = {
        "/usr/bin",
        "/snap/bin",
        "/opt/google/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
    };

    private Chromium() {}

    static Optional<Path> find() {
        String named = System.getenv("MILEPOST_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of(PLACES))
                .filter(place -> !place.isBlank())
                .flatMap(Chromium::candidates)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String reasonForNone() {
        return "No Chromium on this machine: install one, or name it in MILEPOST_CHROMIUM.";
    }

    private static Stream<Path> candidates(String place) {
        Path folder = Path.of(place);
        return Stream.concat(Stream.of(folder), Stream.of(NAMES).map(folder::resolve));
    }
}
