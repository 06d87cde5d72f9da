package io.milepost.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery status notification (RFC 3464). What is only late is none yet, and neither is an answer of a person or an
 * absence note.
 */
final class ReadBounce {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{3,250}>");
    private static final int LONGEST_HEAD = 65_536;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_ADDRESS = 254;

    private ReadBounce() {}

    /** Told from its head alone, so that nobody else's mail is opened. */
    static boolean isReport(Message mail) throws MessagingException {
        String[] given = mail.getHeader("Content-Type");
        String type = given == null ? "" : given[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/report") && type.contains("delivery-status");
    }

    /** Empty where it says of nobody that a mail failed for good, or not of which mail. */
    static Optional<Bounce> of(Message mail) throws MessagingException, IOException {
        if (!isReport(mail) || !(mail.getContent() instanceof Multipart report)) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < report.getCount(); i++) {
            parts.add(report.getBodyPart(i));
        }
        Optional<InternetHeaders> failed =
                find(parts, "message/delivery-status").flatMap(ReadBounce::failed);
        Optional<String> original = Stream.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers")
                .flatMap(type -> find(parts, type).stream())
                .flatMap(part -> messageId(part).stream())
                .findFirst();
        if (failed.isEmpty() || original.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bounce(original.get(), recipient(failed.get()), reason(failed.get())));
    }

    private static Optional<Part> find(List<Part> parts, String type) {
        return parts.stream().filter(part -> is(part, type)).findFirst();
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static Optional<InternetHeaders> failed(Part status) {
        try (InputStream text = status.getInputStream()) {
            var all = new DeliveryStatus(text);
            return Stream.iterate(0, i -> i < all.getRecipientDSNCount(), i -> i + 1)
                    .map(all::getRecipientDSN)
                    .filter(one -> "failed".equalsIgnoreCase(first(one, "Action")))
                    .findFirst();
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Of the mail that came back, whole or its head alone. */
    private static Optional<String> messageId(Part original) {
        try (var text = new BufferedReader(new InputStreamReader(
                new LimitedStream(original.getInputStream(), LONGEST_HEAD), StandardCharsets.ISO_8859_1))) {
            var head = new StringBuilder();
            for (@Nullable String line = text.readLine(); line != null && !line.isEmpty(); line = text.readLine()) {
                head.append(line.startsWith(" ") || line.startsWith("\t") ? "" : "\n")
                        .append(line);
            }
            return head.toString()
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                    .flatMap(line -> MESSAGE_ID.matcher(line).results().map(found -> found.group()))
                    .findFirst();
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String recipient(InternetHeaders failed) {
        String address = MailText.oneLine(afterType(Optional.of(first(failed, "Original-Recipient"))
                .filter(given -> !given.isEmpty())
                .orElse(first(failed, "Final-Recipient"))));
        return address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS);
    }

    private static String reason(InternetHeaders failed) {
        String said =
                MailText.oneLine(afterType(first(failed, "Diagnostic-Code"))).replaceAll(" {2,}", " ");
        String status = MailText.oneLine(first(failed, "Status"));
        String reason = said.isEmpty() ? "status " + status : said;
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** "rfc822; somebody@client.example" → the address. */
    private static String afterType(String field) {
        return field.substring(field.indexOf(';') + 1).strip();
    }

    private static String first(InternetHeaders fields, String name) {
        String[] found = fields.getHeader(name);
        return found == null ? "" : found[0].strip();
    }

    /** No head of a mail is longer. */
    private static final class LimitedStream extends java.io.FilterInputStream {
        private int left;

        LimitedStream(InputStream text, int limit) {
            super(text);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(bytes, from, Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
