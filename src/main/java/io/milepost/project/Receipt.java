package io.milepost.project;

/** The receipt of an expense. */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to whoever sends or shows it, compared by its hash
public record Receipt(ItemKey item, String sha256, ReceiptType type, byte[] content) {}
