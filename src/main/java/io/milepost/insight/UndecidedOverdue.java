package io.milepost.insight;

import java.time.Instant;
import java.util.Map;

/** Overdue invoices that have no reminder left, so that accounting says what happens next: read from whatever runs the processes. */
public interface UndecidedOverdue {
    /** Since when, by the invoice's id. */
    Map<String, Instant> since();
}
