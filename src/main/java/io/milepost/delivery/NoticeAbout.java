package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import io.milepost.project.ItemKey;
import org.jspecify.annotations.Nullable;

/** What a mail is about: an invoice, a milestone that has none yet, or a billing schedule. */
record NoticeAbout(
        @Nullable InvoiceId invoice,
        @Nullable ItemKey milestone,
        @Nullable String schedule) {
    static NoticeAbout invoice(InvoiceId invoice) {
        return new NoticeAbout(invoice, null, null);
    }

    static NoticeAbout milestone(ItemKey milestone) {
        return new NoticeAbout(null, milestone, null);
    }

    static NoticeAbout schedule(String schedule) {
        return new NoticeAbout(null, null, schedule);
    }
}
