package io.milepost.invoice;

/** A credit note was given up before it had a number; published inside the transaction that does so. */
public record CreditNoteWithdrawn(InvoiceId creditNote, InvoiceId corrects, String businessKey, String person) {}
