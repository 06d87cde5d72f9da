package io.milepost.receivable;

import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    @Column(name = "written_off")
    private BigDecimal writtenOff = BigDecimal.ZERO;

    private BigDecimal claimed = BigDecimal.ZERO;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "credited_in_full")
    private boolean creditedInFull;

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
        boolean kept = !keptBack().isZero() && withheldDue == null;
        if (kept) {
            this.withheldDue = on;
        }
        return kept;
    }

    /** Below zero where money went back. */
    void receive(Money amount) {
        this.paid = paid().plus(amount).amount();
    }

    /** No more than is due. */
    void writeOff(Money amount) {
        if (amount.compareTo(due()) > 0) {
            throw new IllegalArgumentException("%s is more than the %s that are due".formatted(amount, due()));
        }
        this.writtenOff = writtenOff().plus(amount).amount();
    }

    /** Takes back, and answers, what of a write-off came in or was credited after all. */
    Money recover() {
        Money gone = atLeastZero(writtenOff().minus(atLeastZero(owed().minus(paid()))));
        this.writtenOff = writtenOff().minus(gone).amount();
        return gone;
    }

    /** {@code inFull} when nothing is left of the invoice to be credited. */
    void credit(Money amount, boolean inFull) {
        this.credited = credited().plus(amount).amount();
        this.creditedInFull = inFull;
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

    /** What is given up; {@link #recover} sees to it that it never is more than what is left unpaid. */
    public Money writtenOff() {
        return Money.rounded(writtenOff, currency());
    }

    /** Never below zero; what was paid too much is {@link #overpaid}. */
    public Money due() {
        return atLeastZero(owed().minus(paid()).minus(writtenOff()));
    }

    /** What the client still keeps back with our consent; payments count towards the rest first. */
    public Money withheld() {
        Money kept = withheldDue == null ? keptBack() : Money.zero(currency());
        return kept.compareTo(due()) <= 0 ? kept : due();
    }

    /** Of an invoice credited in part a part of the same share stays withheld. */
    private Money keptBack() {
        return withheld.signum() == 0
                ? Money.zero(currency())
                : Money.rounded(withheld.multiply(left().amount()).divide(gross, 20, RoundingMode.HALF_UP), currency());
    }

    /** What credit notes left of the invoice. */
    private Money left() {
        return Money.rounded(gross, currency()).minus(credited());
    }

    /** When the part withheld falls due; null until it is released, or where nothing is withheld. */
    public @Nullable LocalDate withheldDue() {
        return withheldDue;
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    /** What was paid beyond the invoice and what reminders claimed beside it; of what is no claim nothing is claimed beside. */
    public Money overpaid() {
        Money besides = owed().isZero() ? Money.zero(currency()) : claimed();
        return atLeastZero(paid().minus(owed()).minus(besides));
    }

    /** Fees and interest beside the invoice, as the last reminder claimed them. */
    public Money claimed() {
        return Money.rounded(claimed, currency());
    }

    /** Fees and interest, all of them. */
    void claim(Money besides) {
        this.claimed = besides.amount();
    }

    /** What is to be here by the end of that day. */
    Money dueBy(LocalDate day) {
        Money first = dueDate.isAfter(day) ? Money.zero(currency()) : due().minus(lastPart());
        LocalDate last = lastDue();
        return last == null || last.isAfter(day) ? first : first.plus(lastPart());
    }

    /** When the oldest part of what is due fell due, or falls; null while all that is left is withheld. */
    public @Nullable LocalDate oldestDue() {
        return due().equals(lastPart()) ? lastDue() : dueDate;
    }

    /** A part withheld is never due before the invoice, however early it was released. */
    private @Nullable LocalDate lastDue() {
        return withheldDue != null && withheldDue.isBefore(dueDate) ? dueDate : withheldDue;
    }

    /** What was to be paid when, before anything was: of an invoice written off in part, without that part. */
    Arrears claims() {
        Money claim = atLeastZero(owed().minus(writtenOff()));
        Money kept = keptBack().compareTo(claim) <= 0 ? keptBack() : claim;
        Arrears claims = new Arrears(currency()).due(dueDate, claim.minus(kept));
        LocalDate last = lastDue();
        return last == null ? claims : claims.due(last, kept);
    }

    /** Payments count towards the rest first. */
    private Money lastPart() {
        return keptBack().compareTo(due()) <= 0 ? keptBack() : due();
    }

    /** What was paid ahead pays for what is left of the invoice; the rest of it is there for the next one. */
    private Money owed() {
        return atLeastZero(left().minus(Money.rounded(prepaid, currency())));
    }

    public Settlement settlement() {
        if (due().isZero()) {
            return writtenOff.signum() != 0
                    ? Settlement.WRITTEN_OFF
                    : paid.signum() <= 0 && isCredited() ? Settlement.CREDITED : Settlement.PAID;
        }
        return paid.signum() <= 0 ? Settlement.OPEN : Settlement.PARTLY_PAID;
    }

    Standing standing() {
        return new Standing(due(), settlement());
    }

    /** Amounts tell, unless the invoice was over nothing. */
    private boolean isCredited() {
        return creditedInFull || credited.signum() != 0 && left().isZero();
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    String invoice() {
        return invoice;
    }
}
