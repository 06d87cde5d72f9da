package io.milepost.delivery;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a mail as a file named by its Message-ID: whole or not at all, and the same mail only once. */
final class OutboxFolder implements MailTransport {
    private final Path folder;

    OutboxFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(OutgoingMail mail) {
        var target = folder.resolve(fileName(mail.messageId()));
        try {
            Files.createDirectories(folder);
            if (Files.notExists(target)) {
                write(MimeMail.of(mail), target);
            }
        } catch (IOException | MessagingException e) {
            throw new MailPostponed("The outbox folder %s can't be written.".formatted(folder), e);
        }
    }

    private void write(MimeMail message, Path target) throws IOException, MessagingException {
        var unfinished = Files.createTempFile(folder, "mail", ".tmp");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String fileName(String messageId) {
        return messageId.replaceAll("@.*|[^A-Za-z0-9.-]", "") + ".eml";
    }
}
