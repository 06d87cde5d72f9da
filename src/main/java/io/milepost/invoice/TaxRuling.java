package io.milepost.invoice;

import org.jspecify.annotations.Nullable;

/**
 * What the table said, word for word: an EN 16931 category, the key of a dated rate or a percentage, the key of a legal
 * note. {@code failure} says why it said nothing that counts.
 */
public record TaxRuling(
        @Nullable String category,
        @Nullable String rate,
        @Nullable String note,
        @Nullable String failure) {
    public static TaxRuling failed(String why) {
        return new TaxRuling(null, null, null, why);
    }
}
