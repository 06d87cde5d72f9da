package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import io.milepost.project.ItemKey;
import org.jspecify.annotations.Nullable;

/** What a mail is about: an invoice, or a milestone that has none yet. */
record NoticeAbout(@Nullable InvoiceId invoice, @Nullable ItemKey milestone) {
    static NoticeAbout invoice(InvoiceId invoice) {
        return new NoticeAbout(invoice, null);
    }

    static NoticeAbout milestone(ItemKey milestone) {
        return new NoticeAbout(null, milestone);
    }
}
