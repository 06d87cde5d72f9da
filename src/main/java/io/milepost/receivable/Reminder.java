package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** One reminder of an invoice, sent once; a row is never changed. */
@Entity
public class Reminder {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    private int level;
    private int days;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    private String currency;
    private BigDecimal overdue;
    private BigDecimal fee;

    @Column(name = "interest_rate")
    private BigDecimal interestRate;

    private BigDecimal interest;

    protected Reminder() {}

    Reminder(InvoiceId invoice, int level, ReminderRule rule, LocalDate on, Money overdue, Money interest) {
        this.id = UUID.randomUUID().toString();
        this.invoice = invoice.value();
        this.level = level;
        this.days = rule.days();
        this.tone = rule.tone();
        this.remindedOn = on;
        this.currency = overdue.currency().getCurrencyCode();
        this.overdue = overdue.amount();
        this.fee = Money.rounded(rule.fee(), overdue.currency()).amount();
        this.interestRate = rule.interestRate();
        this.interest = interest.amount();
    }

    /** The first day for the one after it: as many days later as the policy has between the two, and never on the same. */
    LocalDate next(ReminderRule rule) {
        return remindedOn.plusDays(Math.max(1, rule.days() - days));
    }

    public int level() {
        return level;
    }

    public Tone tone() {
        return tone;
    }

    public LocalDate on() {
        return remindedOn;
    }

    public Money overdue() {
        return Money.rounded(overdue, currency());
    }

    public Money fee() {
        return Money.rounded(fee, currency());
    }

    /** Percent a year. */
    public BigDecimal interestRate() {
        return interestRate;
    }

    /** From the due date to the day of this reminder; it takes the place of an earlier one's. */
    public Money interest() {
        return Money.rounded(interest, currency());
    }

    private Currency currency() {
        return Currency.getInstance(currency);
    }
}
