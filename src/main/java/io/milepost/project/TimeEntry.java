package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Recorded time. Raw minutes are never altered by billing: rounding and write-downs live in the ledger. */
@Entity
public non-sealed class TimeEntry implements BillableItem {
    @EmbeddedId
    private ItemKey key;

    @Embedded
    private TimeEntryDetails details;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    protected TimeEntry() {}

    TimeEntry(ItemKey key, TimeEntryDetails details, Instant at) {
        this.key = key;
        this.details = details;
        this.changedAt = at;
    }

    void amend(TimeEntryDetails newDetails, Instant at) {
        this.details = newDetails;
        this.changedAt = at;
    }

    public TimeEntryDetails details() {
        return details;
    }

    String inWords() {
        String what = details.task() == null ? details.role() : details.role() + ", " + details.task();
        String price = details.rate() == null
                ? ""
                : ", at %s an hour"
                        .formatted(details.rate().stripTrailingZeros().toPlainString());
        return "%d min on %s, %s (%s)%s, project %s%s: %s"
                .formatted(
                        details.minutes(),
                        details.date(),
                        details.person(),
                        what,
                        price,
                        details.project(),
                        details.billable() ? "" : ", not billable",
                        details.description());
    }

    @Override
    public ItemKey key() {
        return key;
    }

    @Override
    public String project() {
        return details.project();
    }

    @Override
    public LocalDate date() {
        return details.date();
    }

    @Override
    public BigDecimal size() {
        return BigDecimal.valueOf(details.minutes());
    }
}
