package io.milepost.receivable;

import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money that went between a client and us over an invoice, as accounting recorded it. A row is never changed. */
@Entity
public class Payment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "invoice_id")
    private String invoice;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    private BigDecimal amount;
    private BigDecimal charges;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String reference;
    private @Nullable Long reverses;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Payment() {}

    private Payment(
            String invoice,
            PaymentKind kind,
            BigDecimal amount,
            BigDecimal charges,
            LocalDate paidOn,
            String reference,
            String recordedBy,
            Instant recordedAt) {
        this.invoice = invoice;
        this.kind = kind;
        this.amount = amount;
        this.charges = charges;
        this.paidOn = paidOn;
        this.reference = reference;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** {@code charges} are part of {@code amount}: the client paid them, and banks kept them. */
    static Payment received(
            String invoice, Money amount, Money charges, LocalDate on, String reference, String by, Instant at) {
        return new Payment(invoice, PaymentKind.RECEIVED, amount.amount(), charges.amount(), on, reference, by, at);
    }

    static Payment paidBack(String invoice, Money amount, LocalDate on, String reference, String by, Instant at) {
        return new Payment(
                invoice, PaymentKind.PAID_BACK, amount.negated().amount(), BigDecimal.ZERO, on, reference, by, at);
    }

    /** Takes this one back, whatever it was. */
    Payment reversed(LocalDate on, String why, String by, Instant at) {
        var reversal = new Payment(invoice, PaymentKind.REVERSED, amount.negate(), charges.negate(), on, why, by, at);
        reversal.reverses = id();
        return reversal;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    String invoice() {
        return invoice;
    }

    public PaymentKind kind() {
        return kind;
    }

    /** What it counts towards the invoice, in the invoice's currency; below zero where money went back. */
    public Money amount(Currency currency) {
        return Money.rounded(amount, currency);
    }

    /** What of it banks kept on the way. */
    public Money charges(Currency currency) {
        return Money.rounded(charges, currency);
    }

    public LocalDate on() {
        return paidOn;
    }

    /** What the bank statement says, or why it was reversed. */
    public String reference() {
        return reference;
    }

    public @Nullable Long reverses() {
        return reverses;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
