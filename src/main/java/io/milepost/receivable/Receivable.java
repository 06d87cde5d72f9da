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

    private BigDecimal prepaid = BigDecimal.ZERO;
    private BigDecimal withheld = BigDecimal.ZERO;

    @Column(name = "withheld_due")
    private @Nullable LocalDate withheldDue;

    @Version
    private @Nullable Integer version;

    protected Receivable() {}

    Receivable(String invoice, Money gross, LocalDate dueDate) {
        this.invoice = invoice;
        this.currency = gross.currency().getCurrencyCode();
        this.gross = gross.amount();
        this.dueDate = dueDate;
    }

    /** What was paid ahead is not asked for again; a part withheld falls due only when it is released. */
    Receivable lowered(Money paidAhead, Money keptBack) {
        this.prepaid = paidAhead.amount();
        this.withheld = keptBack.amount();
        return this;
    }

    /** Answers whether there was anything to release. */
    boolean release(LocalDate on) {
        boolean kept = withheld.signum() > 0 && withheldDue == null;
        if (kept) {
            this.withheldDue = on;
        }
        return kept;
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
        return atLeastZero(owed().minus(paid()));
    }

    /** What the client still keeps back with our consent; payments count towards the rest first. */
    public Money withheld() {
        Money kept = Money.rounded(withheldDue == null ? withheld : BigDecimal.ZERO, currency());
        return kept.compareTo(due()) <= 0 ? kept : due();
    }

    /** When the part withheld falls due; null until it is released, or where nothing is withheld. */
    public @Nullable LocalDate withheldDue() {
        return withheldDue;
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    public Money overpaid() {
        return atLeastZero(paid().minus(owed()));
    }

    private Money owed() {
        return Money.rounded(gross.subtract(prepaid), currency()).minus(credited());
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
