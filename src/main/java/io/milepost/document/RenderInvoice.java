package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import org.springframework.stereotype.Component;

/** The A4 PDF of an invoice: the same pages for the preview beside a draft and for the document a client receives. */
@Component
public class RenderInvoice {
    private final InvoiceTemplate template;
    private final InvoicePdf pdf;
    private final Logo logo;

    RenderInvoice(Logo logo) {
        var fonts = new BundledFonts();
        this.template = new InvoiceTemplate(new PrintableText(fonts::hasGlyph));
        this.pdf = new InvoicePdf(fonts);
        this.logo = logo;
    }

    /** An invoice without a number is a draft and looks like one. */
    public byte[] pdf(FrozenInvoice invoice) {
        var printed = PrintedInvoice.of(invoice, logo.dataUri());
        return pdf.write(template.html(printed), AboutPdf.of(invoice, printed));
    }
}
