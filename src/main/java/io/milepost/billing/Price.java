package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The term that claims an item, what a unit of it costs and, where that is unknown, why. */
record Price(
        @Nullable String term,
        @Nullable BigDecimal perUnit,
        Cover cover,
        @Nullable Over over,
        @Nullable String problem) {
    static final Price NONE = new Price(null, BigDecimal.ZERO, Cover.NONE, null, null);

    /** Of what was agreed as an amount of money. */
    static Price asAgreed(@Nullable String term, @Nullable Over over) {
        return new Price(term, BigDecimal.ONE, Cover.NONE, over, null);
    }
}
