package io.milepost.invoice;

import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of a deposit an invoice uses: reserved by its draft, final from issue on. */
@Entity
@Table(name = "deposit_use")
class DepositReservation {
    @Embeddable
    record Id(
            @Column(name = "invoice_id") String invoice,
            @Column(name = "deposit_invoice") String deposit) {}

    @EmbeddedId
    private Id id;

    @Column(name = "project_code")
    private String project;

    private BigDecimal amount;
    private boolean prepaid;

    @Version
    private @Nullable Integer version;

    protected DepositReservation() {}

    DepositReservation(Invoice invoice, DepositUse use) {
        this.id = new Id(invoice.id().value(), use.deposit().invoice().value());
        this.project = invoice.project();
        this.amount = use.amount().amount();
        this.prepaid = !use.deposit().taxed();
    }

    /** What a credit note gives back is below zero; it comes into being with the note's number. */
    static DepositReservation givenBack(Invoice creditNote, DepositReservation used, BigDecimal amount) {
        DepositReservation back = new DepositReservation();
        back.id = new Id(creditNote.id().value(), used.deposit());
        back.project = used.project;
        back.amount = amount.negate();
        back.prepaid = used.prepaid;
        return back;
    }

    void become(Money newAmount) {
        this.amount = newAmount.amount();
    }

    void release() {
        this.amount = BigDecimal.ZERO;
    }

    String invoice() {
        return id.invoice();
    }

    String deposit() {
        return id.deposit();
    }

    BigDecimal amount() {
        return amount;
    }

    boolean prepaid() {
        return prepaid;
    }
}
