package io.milepost.billing;

import java.util.Set;

/** What agreeing terms must know about the invoices that keep a part back under one; invoicing answers it. */
public interface KeptBack {
    /** Whether an issued invoice keeps a part back that was not released. */
    boolean under(String project, String term);

    /** The project's retainages that were released: they keep nothing back any more. */
    Set<String> released(String project);
}
