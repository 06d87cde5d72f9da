package io.milepost.audit;

import java.time.Instant;
import java.util.List;

/** All invoices, drafts and credit notes by their ids. */
public interface Book {
    /** The next ones in the order of their ids; from the beginning for an empty one. */
    List<String> after(String invoice, int most);

    /** Whose timeline has grown since. */
    List<String> changedSince(Instant moment);
}
