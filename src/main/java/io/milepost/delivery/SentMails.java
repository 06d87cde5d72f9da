package io.milepost.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is in the outbox folder, for the demo's mail list. There is no such bean where mail goes to a server. */
public class SentMails {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,150}\\.eml");

    private final Path folder;

    SentMails(Path folder) {
        this.folder = folder;
    }

    /** Newest first. */
    public List<SentMail> list() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(SentMail::read)
                    .sorted(Comparator.comparing(SentMail::date)
                            .thenComparing(SentMail::file)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The .eml itself; a name that is not one of ours finds nothing. */
    public Optional<byte[]> read(String file) {
        var path = NAME.matcher(file).matches() ? Optional.of(folder.resolve(file)) : Optional.<Path>empty();
        return path.filter(eml -> Files.isRegularFile(eml, LinkOption.NOFOLLOW_LINKS))
                .map(SentMails::bytes);
    }

    private static byte[] bytes(Path eml) {
        try {
            return Files.readAllBytes(eml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
