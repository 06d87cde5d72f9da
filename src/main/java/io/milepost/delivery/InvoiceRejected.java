package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;

/** The recipient refuses an invoice that was handed over; published inside the transaction that puts it on record. */
public record InvoiceRejected(InvoiceId invoice) {}
