package io.milepost.delivery;

import io.milepost.document.AFrozenInvoice;
import io.milepost.document.StoredDocument;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A mail ready to leave, as WriteMail makes it. */
final class AnInvoiceMail {
    static final byte[] PDF = "%PDF-1.7 ü".getBytes(StandardCharsets.UTF_8);

    private AnInvoiceMail() {}

    static OutgoingMail of(String messageId, String date) throws Exception {
        var from = new InternetAddress("invoices@brueckner-vale.example", "Brückner & Vale Engineering GmbH", "UTF-8");
        return new OutgoingMail(
                messageId,
                from,
                from,
                new InternetAddress("rechnung@hafenbau.example"),
                Instant.parse(date),
                MailText.of(AFrozenInvoice.issued().in("de").build(), ReceiptsInMail.Enclosed.NONE, ""),
                java.util.List.of(new StoredDocument(PDF, "0", "application/pdf", "INV-2026-00001.pdf")));
    }
}
