package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import org.springframework.stereotype.Component;

/** The whole PDF of an invoice as its client would get it: in the firm's look, with its annexes, and the files inside. */
@Component
public class ComposeInvoice {
    private final RenderInvoice renderInvoice;
    private final LookOf looks;
    private final InvoiceAnnexes annexes;

    ComposeInvoice(RenderInvoice renderInvoice, LookOf looks, InvoiceAnnexes annexes) {
        this.renderInvoice = renderInvoice;
        this.looks = looks;
        this.annexes = annexes;
    }

    public byte[] pdf(FrozenInvoice invoice) {
        var gathered = annexes.of(invoice);
        return renderInvoice.pdf(invoice, looks.of(invoice), gathered.annexes(), gathered.files());
    }
}
