package io.milepost.billing;

/**
 * Where a term stands with a draft on the table: what was agreed, what is used up with it and what is left, as one sentence,
 * so that nobody has to add up invoices to know why something is billed or is not. {@code kind} is the term's name outside.
 */
public record Standing(String term, String kind, String sentence) {}
