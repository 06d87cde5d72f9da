package io.milepost.billing;

import java.util.Set;

/** Items on these invoices changed at their source; published in the transaction that records the change. */
public record DraftsWentStale(Set<String> invoices) {}
