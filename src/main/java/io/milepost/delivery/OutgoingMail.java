package io.milepost.delivery;

import io.milepost.document.StoredDocument;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.List;

/** A mail ready to leave, before it takes the shape a transport needs. */
record OutgoingMail(
        String messageId,
        InternetAddress from,
        InternetAddress replyTo,
        InternetAddress to,
        Instant date,
        MailText text,
        List<StoredDocument> attachments) {}
