package io.milepost.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The firm's HTML: logic-less, so it can't run code, and every inserted text is text, whatever it looks like. */
final class InvoiceTemplate {
    private static final String FOLDER = "/templates/invoice/";

    private final Template template;

    InvoiceTemplate(PrintableText printable) {
        this.template = Mustache.compiler()
                .emptyStringIsFalse(true)
                .nullValue("")
                .withEscaper(text -> asText(printable.of(text)))
                .withLoader(InvoiceTemplate::open)
                .compile(open("invoice.mustache"));
    }

    String html(PrintedInvoice invoice) {
        return template.execute(invoice);
    }

    private static String asText(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Reader open(String name) {
        var in = InvoiceTemplate.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("No template " + FOLDER + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
