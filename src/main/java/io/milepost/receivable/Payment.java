package io.milepost.receivable;

import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money a client paid towards an invoice, as accounting recorded it. */
@Entity
public class Payment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "invoice_id")
    private String invoice;

    private BigDecimal amount;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String reference;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Payment() {}

    Payment(String invoice, Money amount, LocalDate paidOn, String reference, String recordedBy, Instant recordedAt) {
        this.invoice = invoice;
        this.amount = amount.amount();
        this.paidOn = paidOn;
        this.reference = reference;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }
}
