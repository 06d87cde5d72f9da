package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import java.time.LocalDate;
import java.util.Optional;

/** What the file says about itself; the date is the invoice's, so that making it again tells the same. */
record AboutPdf(String author, String language, Optional<LocalDate> date, Optional<String> watermark) {
    /** Only colleagues see drafts, so the word is the one the screens use, whatever the client's language. */
    private static final String DRAFT = "Draft";

    static AboutPdf of(FrozenInvoice invoice, PrintedInvoice printed) {
        return new AboutPdf(
                printed.seller().name(),
                printed.language(),
                Optional.ofNullable(invoice.issueDate()),
                invoice.number() == null ? Optional.of(DRAFT) : Optional.empty());
    }
}
