package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.statement.file.ReadEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One booking of a bank, and what accounting says it is. What the bank said is never changed. */
@Entity
@Table(name = "statement_entry")
public class StatementEntry {
    private static final String CREDIT = "CREDIT";
    private static final String DEBIT = "DEBIT";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "statement_id")
    private String statement;

    private int position;
    private String account;

    @Column(name = "entry_key")
    private String entryKey;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Column(name = "valued_on")
    private LocalDate valuedOn;

    private String direction;
    private boolean returned;
    private BigDecimal amount;
    private BigDecimal charges;
    private String currency;
    private String text;
    private String structured;

    @Column(name = "end_to_end")
    private String endToEnd;

    private String payer;

    @Column(name = "payer_iban")
    private String payerIban;

    @Column(name = "bank_reference")
    private String bankReference;

    private String format;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.OPEN;

    private @Nullable String reason;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    protected StatementEntry() {}

    StatementEntry(String statement, int position, String account, String key, String format, ReadEntry read) {
        this.statement = statement;
        this.position = position;
        this.account = account;
        this.entryKey = key;
        this.bookedOn = read.booked();
        this.valuedOn = read.valued();
        this.direction = read.credit() ? CREDIT : DEBIT;
        this.returned = read.returned();
        this.amount = read.amount();
        this.charges = read.charges();
        this.currency = read.currency();
        this.text = read.text();
        this.structured = read.structured();
        this.endToEnd = read.endToEnd();
        this.payer = read.payer();
        this.payerIban = read.payerIban();
        this.bankReference = read.bankReference();
        this.format = format;
    }

    /** Once: what is recorded stays recorded. */
    void booked(String by, Instant at) {
        decide(EntryState.BOOKED, null, by, at);
    }

    void notOurs(String why, String by, Instant at) {
        decide(EntryState.NOT_OURS, why, by, at);
    }

    private void decide(EntryState decided, @Nullable String why, String by, Instant at) {
        if (state == EntryState.BOOKED) {
            throw new IllegalStateException("entry %d is booked".formatted(id()));
        }
        this.state = decided;
        this.reason = why;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String statement() {
        return statement;
    }

    /** Counted from 1, in the file's order, known ones too. */
    public int position() {
        return position;
    }

    public LocalDate bookedOn() {
        return bookedOn;
    }

    public LocalDate valuedOn() {
        return valuedOn;
    }

    /** Whether it came in. */
    public boolean isCredit() {
        return direction.equals(CREDIT);
    }

    /** Whether the bank takes an earlier booking back by it. */
    public boolean isReturn() {
        return returned;
    }

    /** Above zero, as it was booked. */
    public Money amount() {
        return Money.rounded(amount, Currency.getInstance(currency));
    }

    /** What banks kept of it on the way. */
    public Money charges() {
        return Money.rounded(charges, Currency.getInstance(currency));
    }

    public String text() {
        return text;
    }

    String structured() {
        return structured;
    }

    public String endToEnd() {
        return endToEnd;
    }

    public String payer() {
        return payer;
    }

    public String payerIban() {
        return payerIban;
    }

    public String bankReference() {
        return bankReference;
    }

    public EntryState state() {
        return state;
    }

    /** Why it is not ours. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    Fingerprint fingerprint() {
        return new Fingerprint(
                bookedOn, amount(), isCredit(), format, bankReference, endToEnd, payerIban, Fingerprint.plain(text));
    }
}
