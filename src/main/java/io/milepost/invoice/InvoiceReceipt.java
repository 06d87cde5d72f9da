package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A receipt that went out with an issued invoice, by the hash of its content. Written once. */
@Entity
class InvoiceReceipt {
    @Embeddable
    record Id(
            @Column(name = "invoice_id") String invoice,
            @Column(name = "item_key") String item) {}

    @EmbeddedId
    private Id id;

    private String sha256;
    private int position;

    protected InvoiceReceipt() {}

    InvoiceReceipt(InvoiceId invoice, String item, String sha256, int position) {
        this.id = new Id(invoice.value(), item);
        this.sha256 = sha256;
        this.position = position;
    }

    String item() {
        return id.item();
    }

    String sha256() {
        return sha256;
    }

    int position() {
        return position;
    }
}
