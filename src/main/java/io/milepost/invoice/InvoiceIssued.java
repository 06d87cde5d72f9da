package io.milepost.invoice;

/** An invoice got its number; published inside the transaction that issues it. */
public record InvoiceIssued(InvoiceId invoice, String number) {}
