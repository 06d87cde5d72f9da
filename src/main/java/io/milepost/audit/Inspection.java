package io.milepost.audit;

import java.util.List;

/** How a module judges the data it keeps. It only reads, a page of invoices at a time, so that memory stays bounded. */
public interface Inspection {
    /** Of some invoices, by their ids: a few hundred at most. */
    default List<Violation> of(List<String> invoices) {
        return List.of();
    }

    /** What no single invoice tells. */
    default List<Violation> ofTheWhole(Scope scope) {
        return List.of();
    }

    /** Whether it opens files: too dear to do again for every unfinished invoice on which nothing changed. */
    default boolean opensFiles() {
        return false;
    }
}
