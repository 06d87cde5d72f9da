package io.milepost;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a client finds in the mail of an invoice. */
public final class ClientMail {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/c/[A-Za-z0-9_-]{43})");

    private ClientMail() {}

    /** The path of the link, once the mail is there. */
    public static String linkIn(Path outbox, String number) {
        return await().atMost(PeoplesTasks.LONG)
                .until(() -> find(outbox, number), Optional::isPresent)
                .orElseThrow();
    }

    /** One that leads elsewhere than the other does. */
    public static String linkIn(Path outbox, String number, String other) {
        return await().atMost(PeoplesTasks.LONG)
                .until(() -> find(outbox, number, other), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(Path outbox, String number) throws IOException {
        return find(outbox, number, "");
    }

    private static Optional<String> find(Path outbox, String number, String other) throws IOException {
        try (Stream<Path> mails = Files.list(outbox)) {
            return mails.filter(mail -> mail.getFileName().toString().startsWith(number))
                    .flatMap(mail -> LINK.matcher(read(mail)).results())
                    .map(found -> found.group(1))
                    .filter(link -> !link.equals(other))
                    .findFirst();
        }
    }

    /** Without the breaks of quoted-printable. */
    private static String read(Path mail) {
        try {
            return Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
        } catch (IOException e) {
            return "";
        }
    }
}
