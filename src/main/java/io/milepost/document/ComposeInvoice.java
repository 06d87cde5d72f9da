package io.milepost.document;

import io.milepost.client.Profile;
import io.milepost.document.page.Attachment;
import io.milepost.document.page.Attachment.Relationship;
import io.milepost.invoice.FrozenInvoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * All documents of an invoice as its client gets them: the PDF in the firm's look with its annexes and the files inside, the
 * e-invoice, and the hours for the client's own tools.
 */
@Component
public class ComposeInvoice {
    private static final String PDF = "application/pdf";
    private static final Set<String> TABLES = Set.of(Documents.TIMESHEET, Documents.EXPENSES);

    private final RenderInvoice renderInvoice;
    private final LookOf looks;
    private final InvoiceAnnexes annexes;
    private final EInvoices eInvoices;

    ComposeInvoice(RenderInvoice renderInvoice, LookOf looks, InvoiceAnnexes annexes, EInvoices eInvoices) {
        this.renderInvoice = renderInvoice;
        this.looks = looks;
        this.annexes = annexes;
        this.eInvoices = eInvoices;
    }

    /** The pages alone, as a draft's preview shows them. */
    public byte[] preview(FrozenInvoice invoice) {
        var gathered = annexes.of(invoice);
        return renderInvoice.pdf(invoice, looks.of(invoice), gathered.annexes(), gathered.files());
    }

    /** Of an issued invoice. */
    List<MadeDocument> documents(FrozenInvoice invoice) {
        var gathered = annexes.of(invoice);
        var xml = eInvoices.of(invoice);
        List<Attachment> inside = new ArrayList<>(gathered.files());
        xml.filter(data -> isInside(invoice)).ifPresent(data -> inside.add(eInvoice(data)));
        var pdf = renderInvoice.pdf(invoice, looks.of(invoice), gathered.annexes(), inside);
        List<MadeDocument> made = new ArrayList<>();
        made.add(new MadeDocument(Documents.INVOICE_PDF, invoice.number() + ".pdf", PDF, pdf));
        xml.map(data -> new MadeDocument(data.kind(), data.fileName(), data.mediaType(), data.content()))
                .ifPresent(made::add);
        gathered.files().stream()
                .filter(file -> TABLES.contains(file.fileName()))
                .map(file -> new MadeDocument(
                        file.fileName(), invoice.number() + "-" + file.fileName(), file.mediaType(), file.content()))
                .forEach(made::add);
        return List.copyOf(made);
    }

    /** Factur-X is one file; the other profiles go to their receiver as they are. */
    public static boolean isInside(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        return asked != null && asked.profile() == Profile.FACTUR_X;
    }

    private static Attachment eInvoice(EInvoiceXml xml) {
        return new Attachment(
                Attachment.FACTUR_X,
                "text/xml",
                Relationship.ALTERNATIVE,
                "The same invoice as data (Factur-X)",
                xml.content());
    }
}
