package io.milepost.document;

import io.milepost.document.page.About;
import io.milepost.document.page.Names;
import io.milepost.document.page.Pictures;
import io.milepost.document.page.Refused;
import io.milepost.document.page.Slip;
import io.milepost.document.page.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A firm's HTML for invoices, checked and ready to be filled by any number of threads. */
public final class InvoiceTemplate {
    /** What {@code src} may be in a template; receipts come with their names. */
    static final Pictures.Names PICTURES = new Pictures.Names(List.of(Look.LOGO, Annexes.PAYMENT_CODE));

    private static final Names.Group NAMES =
            Names.of(PrintedInvoice.class, Labels.of("en").all().keySet());

    private final Template template;

    private InvoiceTemplate(Template template) {
        this.template = template;
    }

    /** @throws TemplateRefused with every fault, its line and what is possible */
    public static InvoiceTemplate compile(String source, Branding branding) {
        try {
            return new InvoiceTemplate(Template.compile(source, NAMES, PICTURES, branding.settings()));
        } catch (Refused e) {
            throw new TemplateRefused(e);
        }
    }

    /** Every name a template may use, with what it is. */
    static Map<String, String> names() {
        return NAMES.listed();
    }

    byte[] pdf(PrintedInvoice invoice, Pictures pictures, About about, @Nullable Slip slip) {
        return template.pdf(invoice, pictures, about, slip);
    }
}
