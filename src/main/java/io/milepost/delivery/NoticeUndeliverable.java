package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;

/** A mail to a client, other than the invoice's own, did not reach them, or nobody knows whether it did; {@code why} is a sentence for people. */
public record NoticeUndeliverable(InvoiceId invoice, String occasion, String recipient, String why) {}
