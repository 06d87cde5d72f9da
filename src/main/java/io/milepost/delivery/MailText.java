package io.milepost.delivery;

import com.samskivert.mustache.Mustache;
import io.milepost.document.Wording;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Subject and text in the client's language, from a template whose first line is the subject. */
record MailText(String subject, String body) {

    static MailText of(FrozenInvoice invoice, ReceiptsInMail.Enclosed receipts) {
        var words = Wording.in(invoice.language());
        var text = Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .nullValue("")
                .compile(template(invoice, words.language()))
                .execute(facts(invoice, receipts, words));
        var endOfSubject = text.indexOf('\n');
        return new MailText(
                text.substring(0, endOfSubject).strip(),
                text.substring(endOfSubject).strip() + "\n");
    }

    private static Map<String, Object> facts(FrozenInvoice invoice, ReceiptsInMail.Enclosed receipts, Wording words) {
        var facts = new HashMap<String, Object>();
        var seller = invoice.seller();
        var contact = invoice.buyer().contact();
        var due = invoice.dueDate();
        facts.put("number", oneLine(String.valueOf(invoice.number())));
        var preceding = invoice.preceding();
        facts.put("preceding", preceding == null ? "" : oneLine(preceding.number()));
        facts.put("precedingDate", preceding == null ? "" : words.date(preceding.issueDate()));
        facts.put("reason", oneLine(invoice.note() == null ? "" : invoice.note()));
        facts.put("subject", oneLine(invoice.subject()));
        facts.put("contact", contact == null ? "" : oneLine(contact));
        facts.put("amount", words.amount(invoice.payable(), invoice.currency()));
        facts.put("due", due == null ? "" : words.date(due));
        facts.put("receipts", !receipts.attached().isEmpty());
        facts.put("tooLarge", receipts.tooLarge());
        facts.put("seller", oneLine(seller.name()));
        facts.put("iban", seller.iban());
        facts.put("bic", seller.bic());
        facts.put("phone", seller.phone());
        facts.put("email", seller.email());
        facts.put("website", seller.website());
        return facts;
    }

    /** What comes from people can't start a line of its own, least of all a header. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String template(FrozenInvoice invoice, String language) {
        var credits = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var file = "/templates/mail/" + (credits ? "credit-note_" : "invoice_") + language + ".txt";
        try (var in = MailText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No mail text " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
