package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a client has accepted an invoice: said once, and kept. */
@Entity
@Table(name = "invoice_acceptance")
public class Acceptance {
    @Id
    @Column(name = "invoice_id")
    private String invoice;

    private String name;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Acceptance() {}

    Acceptance(InvoiceId invoice, String name, Instant at) {
        this.invoice = invoice.value();
        this.name = name;
        this.acceptedAt = at;
    }

    /** Who said so at the client; may be empty. */
    public String name() {
        return name;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
