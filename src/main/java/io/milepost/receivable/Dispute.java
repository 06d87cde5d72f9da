package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client queries of an invoice, and what was answered. */
@Entity
@Table(name = "dispute")
public class Dispute {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    @Column(name = "open_invoice")
    private @Nullable String openInvoice;

    @Enumerated(EnumType.STRING)
    private DisputeReason reason;

    @Column(name = "disputed_lines")
    private String disputedLines;

    private String text;
    private String name;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DisputeOutcome outcome;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "credit_note_id")
    private @Nullable String creditNote;

    @Version
    private @Nullable Integer version;

    protected Dispute() {}

    Dispute(InvoiceId invoice, GivenDispute given, String by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.invoice = invoice.value();
        this.openInvoice = invoice.value();
        this.reason = given.reason();
        this.disputedLines = given.writtenLines();
        this.text = given.text().strip();
        this.name = given.name().strip();
        this.openedBy = by;
        this.openedAt = at;
    }

    void answer(DisputeOutcome decided, String words, @Nullable InvoiceId note, String by, Instant at) {
        this.openInvoice = null;
        this.outcome = decided;
        this.answer = words;
        this.creditNote = note == null ? null : note.value();
        this.answeredBy = by;
        this.answeredAt = at;
    }

    /** What it was answered with does not come: it waits for another answer. */
    void reopen() {
        this.openInvoice = invoice;
        this.outcome = null;
        this.answer = null;
        this.creditNote = null;
        this.answeredBy = null;
        this.answeredAt = null;
    }

    /** What it was answered with does not come, and another query of the invoice waits for its answer already. */
    void leaveToAnother() {
        this.outcome = DisputeOutcome.OTHERWISE;
    }

    public String id() {
        return id;
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    public boolean isOpen() {
        return openInvoice != null;
    }

    public DisputeReason reason() {
        return reason;
    }

    /** Positions on the invoice; none for the invoice as a whole. */
    public List<Integer> lines() {
        return disputedLines.isEmpty()
                ? List.of()
                : Arrays.stream(disputedLines.split(",")).map(Integer::valueOf).toList();
    }

    /** Such as "lines 1, 3", or "the whole invoice". */
    public String linesInWords() {
        if (disputedLines.isEmpty()) {
            return "the whole invoice";
        }
        return (lines().size() == 1 ? "line " : "lines ") + disputedLines.replace(",", ", ");
    }

    public String text() {
        return text;
    }

    /** Who says so at the client; may be empty. */
    public String name() {
        return name;
    }

    /** Who in the firm recorded it, or {@link OpenDispute#CLIENT}. */
    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Empty while it waits for its answer. */
    public Optional<DisputeOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable InvoiceId creditNote() {
        return creditNote == null ? null : new InvoiceId(creditNote);
    }
}
