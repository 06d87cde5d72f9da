package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the firm gives up asking a client for, or is asked to give up. */
@Entity
@Table(name = "write_off")
public class WriteOff {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    @Column(name = "open_invoice")
    private @Nullable String openInvoice;

    private BigDecimal amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    private WriteOffState state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String comment;

    @Version
    private @Nullable Integer version;

    protected WriteOff() {}

    private WriteOff(InvoiceId invoice, WriteOffState state, Money amount, String reason, String by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.invoice = invoice.value();
        this.state = state;
        this.amount = amount.amount();
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = at;
    }

    static WriteOff asked(InvoiceId invoice, Money amount, String reason, String by, Instant at) {
        var asked = new WriteOff(invoice, WriteOffState.ASKED, amount, reason, by, at);
        asked.openInvoice = invoice.value();
        return asked;
    }

    static WriteOff recovered(InvoiceId invoice, Money amount, String why, String by, Instant at) {
        return new WriteOff(invoice, WriteOffState.RECOVERED, amount.negated(), why, by, at);
    }

    /** {@code rest} is what is still due: that, if it is less than what was asked for. */
    Money approve(Money rest, String by, Instant at) {
        decided(WriteOffState.WRITTEN_OFF, by, at);
        Money asked = amount(rest.currency());
        Money given = asked.compareTo(rest) <= 0 ? asked : rest;
        this.amount = given.amount();
        return given;
    }

    void decline(String why, String by, Instant at) {
        decided(WriteOffState.DECLINED, by, at);
        this.comment = why;
    }

    private void decided(WriteOffState decision, String by, Instant at) {
        this.state = decision;
        this.openInvoice = null;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    public WriteOffState state() {
        return state;
    }

    /** Below zero for what was recovered. */
    public Money amount(Currency currency) {
        return Money.rounded(amount, currency);
    }

    public String reason() {
        return reason;
    }

    public String askedBy() {
        return askedBy;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String comment() {
        return comment;
    }
}
