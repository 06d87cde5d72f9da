package io.milepost.workflow.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models and tables that must be refused: some mean harm, others are what anybody could do by mistake. */
public final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/guard");

    private Corpus() {}

    public static Stream<Path> hostile() {
        return files("hostile");
    }

    public static Stream<Path> wrong() {
        return files("wrong").filter(file -> !file.toString().endsWith(".txt"));
    }

    public static Stream<Path> all() {
        return Stream.concat(hostile(), wrong());
    }

    /** For every rule on models, a file that nothing else would refuse. */
    static Map<String, Path> refusedOnlyBy() {
        return read(FOLDER.resolve("refused-only-by.txt"))
                .lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(words -> words[0], words -> FOLDER.resolve(words[1])));
    }

    /** The sentence that a wrong model must be answered with. */
    public static String sentence(Path wrong) {
        return read(wrong.resolveSibling(wrong.getFileName() + ".txt")).strip();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Upload upload(Path file) {
        return new Upload(
                Origin.PERSON, null, List.of(new ModelFile(file.getFileName().toString(), bytes(file))));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
