package io.milepost.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The reference's notion of something billable. */
final class Entry {
    enum Kind {
        MILESTONE,
        RETAINER,
        PROGRESS,
        DEPOSIT,
        RETENTION,
        TIME,
        EXPENSE
    }

    final String key;
    final Kind kind;
    LocalDate date;
    BigDecimal recorded;

    @Nullable
    String role;

    @Nullable
    String task;

    @Nullable
    String category;

    @Nullable
    String currency;

    @Nullable
    BigDecimal ownRate;

    @Nullable
    BigDecimal vat;

    /** The term that asks for it by itself. */
    String term = "";

    /** Paid ahead without VAT. */
    boolean untaxed;

    boolean deleted;

    Entry(String key, Kind kind, LocalDate date, BigDecimal recorded) {
        this.key = key;
        this.kind = kind;
        this.date = date;
        this.recorded = recorded;
    }

    @Override
    public String toString() {
        return key;
    }
}
