package io.milepost.document;

import io.milepost.document.page.About;
import io.milepost.document.page.Attachment;
import io.milepost.document.page.Pictures;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Issuer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The PDF of an invoice: the same pages for the preview beside a draft and for the document a client receives. */
@Component
public class RenderInvoice {
    /** Only colleagues see drafts, so the word is the one the screens use, whatever the client's language. */
    private static final String DRAFT = "Draft";

    private final Look standard;

    RenderInvoice(Issuer issuer) {
        this.standard = Look.of(Design.CLASSIC, Branding.PLAIN.withLogo(IssuerLogo.of(issuer)));
    }

    /** As it looks where the firm has chosen nothing else. */
    public byte[] pdf(FrozenInvoice invoice) {
        return pdf(invoice, standard, Annexes.NONE, List.of());
    }

    public byte[] pdf(FrozenInvoice invoice, Look look, List<Attachment> attachments) {
        return pdf(invoice, look, Annexes.NONE, attachments);
    }

    /** An invoice without a number is a draft and looks like one. */
    public byte[] pdf(FrozenInvoice invoice, Look look, Annexes annexes, List<Attachment> attachments) {
        var words = look.words(invoice.language());
        var printed = PrintedInvoice.of(invoice, annexes, words, look.logo().isPresent());
        var pictures = PrintedAnnexes.pictures(annexes);
        look.logo().ifPresent(logo -> pictures.put(Look.LOGO, logo));
        var about = new About(
                printed.seller().name(),
                printed.subject(),
                Optional.ofNullable(invoice.issueDate()),
                invoice.number() == null ? Optional.of(DRAFT) : Optional.empty(),
                attachments);
        return look.template().pdf(printed, new Pictures(pictures), about, annexes.slip());
    }
}
