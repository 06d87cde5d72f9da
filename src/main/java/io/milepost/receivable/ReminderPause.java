package io.milepost.receivable;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an invoice's client is not reminded up to a day, or at all; the latest word counts. */
@Entity
@Table(name = "reminder_pause")
public class ReminderPause {
    @Id
    @Column(name = "invoice_id")
    private String invoice;

    @Enumerated(EnumType.STRING)
    private PauseKind kind;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private @Nullable Integer version;

    protected ReminderPause() {}

    /** {@code end} is null for as long as nobody says otherwise. */
    ReminderPause(InvoiceId invoice, PauseKind kind, @Nullable LocalDate end, String note, String person, Instant at) {
        this.invoice = invoice.value();
        this.kind = kind;
        this.until = end;
        this.note = note;
        this.recordedBy = person;
        this.recordedAt = at;
    }

    /** Takes over what a newer one says. */
    ReminderPause become(ReminderPause newer) {
        this.kind = newer.kind;
        this.until = newer.until;
        this.note = newer.note;
        this.recordedBy = newer.recordedBy;
        this.recordedAt = newer.recordedAt;
        return this;
    }

    public PauseKind kind() {
        return kind;
    }

    /** The last day of it; null without an end. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** Such as "24 Dec 2026". */
    String untilInWords() {
        return until == null ? "further notice" : WrittenDates.day(until);
    }

    public String note() {
        return note;
    }
}
