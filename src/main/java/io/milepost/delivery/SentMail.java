package io.milepost.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** One mail in the outbox folder; {@code file} is the name to read it by. */
public record SentMail(String file, String subject, String to, Instant date, List<String> attachments) {

    static SentMail read(Path eml) {
        try (var in = Files.newInputStream(eml)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var to = InternetAddress.toString(message.getAllRecipients());
            var sent = message.getSentDate();
            return new SentMail(
                    eml.getFileName().toString(),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(to, ""),
                    sent == null ? Files.getLastModifiedTime(eml).toInstant() : sent.toInstant(),
                    attachments(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a mail: " + eml, e);
        }
    }

    private static List<String> attachments(MimeMessage message) throws MessagingException, IOException {
        var names = new ArrayList<String>();
        if (message.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var name = parts.getBodyPart(i).getFileName();
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
