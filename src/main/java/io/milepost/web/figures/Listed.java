package io.milepost.web.figures;

import io.milepost.insight.Listing;
import java.util.List;
import java.util.function.Function;

/** A page of the invoices behind a figure. */
record Listed<T>(List<T> items, int page, int size, int total) {
    static <F, T> Listed<T> of(Listing<F> found, AskedPage page, Function<F, T> shown) {
        return new Listed<>(found.items().stream().map(shown).toList(), page.number(), page.rows(), found.total());
    }

    /** For a file. */
    List<T> whole() {
        WholeFile.check(total);
        return items;
    }
}
