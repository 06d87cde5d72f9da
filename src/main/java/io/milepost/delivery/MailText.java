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
public record MailText(String subject, String body) {

    /** {@code link} is empty where there is none. */
    static MailText of(FrozenInvoice invoice, ReceiptsInMail.Enclosed receipts, String link) {
        var words = Wording.in(invoice.language());
        var credits = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var facts = facts(invoice, receipts, words);
        facts.put("link", link);
        return fill(credits ? "credit-note" : "invoice", words, facts);
    }

    /** {@code template} is one of templates/mail, without its language; the facts of people are {@link #oneLine} each. */
    public static MailText fill(String template, Wording words, Map<String, Object> facts) {
        var text = Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .nullValue("")
                .compile(read("/templates/mail/%s_%s.txt".formatted(template, words.language())))
                .execute(facts);
        var endOfSubject = text.indexOf('\n');
        return new MailText(
                text.substring(0, endOfSubject).strip(),
                text.substring(endOfSubject).strip() + "\n");
    }

    private static Map<String, Object> facts(FrozenInvoice invoice, ReceiptsInMail.Enclosed receipts, Wording words) {
        var facts = facts(invoice);
        var due = invoice.dueDate();
        var preceding = invoice.preceding();
        facts.put("preceding", preceding == null ? "" : oneLine(preceding.number()));
        facts.put("precedingDate", preceding == null ? "" : words.date(preceding.issueDate()));
        facts.put("reason", oneLine(invoice.note() == null ? "" : invoice.note()));
        facts.put("amount", words.amount(invoice.payable(), invoice.currency()));
        facts.put("due", due == null ? "" : words.date(due));
        facts.put("receipts", !receipts.attached().isEmpty());
        facts.put("tooLarge", receipts.tooLarge());
        return facts;
    }

    /** What every mail about an invoice may say: which it is, and who we are. */
    public static Map<String, Object> facts(FrozenInvoice invoice) {
        var facts = new HashMap<String, Object>();
        var seller = invoice.seller();
        var contact = invoice.buyer().contact();
        facts.put("number", oneLine(String.valueOf(invoice.number())));
        facts.put("subject", oneLine(invoice.subject()));
        facts.put("contact", contact == null ? "" : oneLine(contact));
        facts.put("seller", oneLine(seller.name()));
        facts.put("iban", seller.iban());
        facts.put("bic", seller.bic());
        facts.put("phone", seller.phone());
        facts.put("email", seller.email());
        facts.put("website", seller.website());
        return facts;
    }

    /** What comes from people can't start a line of its own, least of all a header. */
    public static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String read(String file) {
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
