package io.milepost.statement;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.Payment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** That a payment, its reversal or a repayment was recorded for an entry. */
@Entity
@Table(name = "statement_booking")
public class StatementBooking {
    @Id
    @Column(name = "payment_id")
    private long payment;

    @Column(name = "entry_id")
    private long entry;

    @Column(name = "invoice_id")
    private String invoice;

    @Version
    private @Nullable Integer version;

    protected StatementBooking() {}

    StatementBooking(StatementEntry entry, InvoiceId invoice, Payment payment) {
        this.payment = payment.id();
        this.entry = entry.id();
        this.invoice = invoice.value();
    }

    public long entry() {
        return entry;
    }

    public long payment() {
        return payment;
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoice);
    }
}
