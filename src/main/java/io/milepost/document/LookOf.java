package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;

/** Tells how an invoice looks: by what the firm chose for its client and kind, and for ever so once it has its number. */
public interface LookOf {
    Look of(FrozenInvoice invoice);
}
