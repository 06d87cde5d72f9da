package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change at the source of an item that is already issued: kept and reported, never applied; a credit note corrects it. */
@Entity
public class LateChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String was;
    private String wanted;

    @Column(name = "was_size")
    private @Nullable BigDecimal wasSize;

    @Column(name = "wanted_size")
    private @Nullable BigDecimal wantedSize;

    @Column(name = "wanted_person")
    private @Nullable String wantedPerson;

    @Column(name = "wanted_role")
    private @Nullable String wantedRole;

    @Column(name = "wanted_task")
    private @Nullable String wantedTask;

    @Column(name = "wanted_date")
    private @Nullable LocalDate wantedDate;

    @Column(name = "wanted_rate")
    private @Nullable BigDecimal wantedRate;

    protected LateChange() {}

    /** {@code wanted} is the item as its source has it now. */
    LateChange(
            BillableItem item, String was, BillableItem wanted, String inWords, BigDecimal size, Instant receivedAt) {
        this(item, was, inWords, size, receivedAt);
        if (wanted instanceof TimeEntry entry) {
            TimeEntryDetails work = entry.details();
            this.wantedPerson = work.person();
            this.wantedRole = work.role();
            this.wantedTask = work.task();
            this.wantedDate = work.date();
            this.wantedRate = work.rate();
        }
    }

    LateChange(BillableItem item, String was, String wanted, BigDecimal wantedSize, Instant receivedAt) {
        this.itemKey = item.key().value();
        this.receivedAt = receivedAt;
        this.was = was;
        this.wanted = wanted;
        this.wasSize = item.size();
        this.wantedSize = wantedSize;
    }

    public @Nullable Long id() {
        return id;
    }

    public String itemKey() {
        return itemKey;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** What was issued; unknown of changes kept by earlier releases. */
    public @Nullable String was() {
        return was;
    }

    /** Minutes of time, an amount otherwise. */
    public @Nullable BigDecimal wasSize() {
        return wasSize;
    }

    /** In the same measure; 0 for what its source deleted. */
    public @Nullable BigDecimal wantedSize() {
        return wantedSize;
    }

    /** The work as its source has it now, which decides its price; empty for all but time that is still there. */
    public Optional<TimeEntryDetails> wantedTime(String project) {
        if (wantedPerson == null || wantedRole == null || wantedDate == null || wantedSize == null) {
            return Optional.empty();
        }
        return Optional.of(new TimeEntryDetails(
                project,
                wantedPerson,
                wantedRole,
                wantedTask,
                wantedDate,
                wantedSize.intValue(),
                wanted,
                wantedSize.signum() > 0,
                wantedRate));
    }

    public String wanted() {
        return wanted;
    }
}
