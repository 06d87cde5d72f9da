package io.milepost.billing;

import org.jspecify.annotations.Nullable;

/**
 * Where a term stands with a draft on the table: what was agreed, what is used up with it and what is left, as one sentence,
 * so that nobody has to add up invoices to know why something is billed or is not. {@code kind} is the term's name outside; a retainer's
 * included hours are told in figures, too.
 */
public record Standing(
        String term, String kind, String sentence, @Nullable RetainerBalance balance) {
    public Standing(String term, String kind, String sentence) {
        this(term, kind, sentence, null);
    }
}
