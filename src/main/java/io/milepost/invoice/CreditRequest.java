package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Who asked for a credit note, why, and whether what it credits is to be billed again. */
@Entity
public class CreditRequest {
    @Id
    @Column(name = "credit_note_id")
    private String creditNote;

    @Column(name = "invoice_id")
    private String invoice;

    private String author;
    private String reason;
    private boolean reopens;

    @Version
    private @Nullable Integer version;

    protected CreditRequest() {}

    CreditRequest(InvoiceId creditNote, InvoiceId invoice, String author, CreditWish wish) {
        this.creditNote = creditNote.value();
        this.invoice = invoice.value();
        this.author = author;
        become(wish);
    }

    final void become(CreditWish wish) {
        this.reason = wish.reason().strip();
        this.reopens = wish.reopens();
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    public String author() {
        return author;
    }

    public String reason() {
        return reason;
    }

    public boolean reopens() {
        return reopens;
    }
}
