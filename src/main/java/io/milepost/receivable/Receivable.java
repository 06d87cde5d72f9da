package io.milepost.receivable;

import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a client owes for one invoice: opened at issue, lowered by payments and credit notes. */
@Entity
public class Receivable {
    @Id
    @Column(name = "invoice_id")
    private String invoice;

    private String currency;
    private BigDecimal gross;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Version
    private @Nullable Integer version;

    protected Receivable() {}

    Receivable(String invoice, Money gross, LocalDate dueDate) {
        this.invoice = invoice;
        this.currency = gross.currency().getCurrencyCode();
        this.gross = gross.amount();
        this.dueDate = dueDate;
    }

    void receive(Money amount) {
        this.paid = paid().plus(amount).amount();
    }

    void credit(Money amount) {
        this.credited = credited().plus(amount).amount();
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Money paid() {
        return Money.rounded(paid, currency());
    }

    public Money credited() {
        return Money.rounded(credited, currency());
    }

    /** Never below zero; what was paid too much is {@link #overpaid}. */
    public Money due() {
        Money open = owed().minus(paid());
        return open.isNegative() ? Money.zero(currency()) : open;
    }

    public Money overpaid() {
        Money over = paid().minus(owed());
        return over.isNegative() ? Money.zero(currency()) : over;
    }

    private Money owed() {
        return Money.rounded(gross, currency()).minus(credited());
    }

    public Settlement settlement() {
        if (due().isZero()) {
            return paid.signum() == 0 && credited.signum() != 0 ? Settlement.CREDITED : Settlement.PAID;
        }
        return paid.signum() == 0 ? Settlement.OPEN : Settlement.PARTLY_PAID;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    String invoice() {
        return invoice;
    }
}
