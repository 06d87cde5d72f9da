package io.milepost.audit;

import java.time.Instant;

/** The ledger was checked; published so that monitoring knows without asking for the report. */
public record LedgerChecked(boolean holds, Instant at) {}
