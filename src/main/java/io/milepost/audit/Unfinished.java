package io.milepost.audit;

import java.util.List;

/** Whom a module still owes a step: invoices that are not issued, not delivered, not settled. */
public interface Unfinished {
    List<String> invoices();
}
