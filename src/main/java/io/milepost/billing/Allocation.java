package io.milepost.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The tie between one portion and one invoice. While it is live it carries the portion's id in a column the database keeps
 * unique, so no portion can ever be on two invoices at once, whatever the code does.
 */
@Entity
class Allocation {
    /** One tie per invoice and portion. */
    @Embeddable
    record Id(
            @Column(name = "invoice_id") String invoice,
            @Column(name = "portion_id") String portion) {}

    /**
     * What the tie means; the first four hold the portion, the others let it go. A credit note is CREDITING what it asks
     * back while it is approved; with its number both its tie and the invoice's are CREDITED.
     */
    enum State {
        RESERVED(true),
        WRITING_OFF(true),
        BILLED(true),
        WRITTEN_OFF(true),
        HELD(false),
        RELEASED(false),
        CREDITING(false),
        CREDITED(false);

        private final boolean live;

        State(boolean live) {
            this.live = live;
        }
    }

    @EmbeddedId
    private Id id;

    @Column(name = "live_portion")
    private @Nullable String livePortion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "line_key")
    private @Nullable String lineKey;

    private BigDecimal size;
    private BigDecimal billable;
    private BigDecimal net;
    private @Nullable String term;

    @Column(name = "over_limit")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Limit overLimit;

    private boolean covered;
    private @Nullable String reason;
    private String author;
    private boolean stale;

    @Embedded
    private @Nullable Former former;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    protected Allocation() {}

    Allocation(String invoice, Share share, String author, Instant at) {
        this.id = new Id(invoice, share.portion());
        become(share, author, at);
    }

    private Allocation(
            Id id,
            State state,
            @Nullable String lineKey,
            BigDecimal size,
            BigDecimal billable,
            BigDecimal net,
            @Nullable String term,
            @Nullable String reason,
            String author,
            Instant at) {
        this.id = id;
        this.state = state;
        this.livePortion = state.live ? id.portion() : null;
        this.lineKey = lineKey;
        this.size = size;
        this.billable = billable;
        this.net = net;
        this.term = term;
        this.reason = reason;
        this.author = author;
        this.changedAt = at;
    }

    /** What a credit note asks back, below zero for what was billed above. */
    static Allocation crediting(String creditNote, CreditShare share, String author, Instant at) {
        Id id = new Id(creditNote, share.portion());
        BigDecimal size = share.size().negate();
        return new Allocation(
                id, State.CREDITING, share.lineKey(), size, size, share.net().negate(), null, null, author, at);
    }

    /** A credit note's own tie to what it took back: open again, or given up. */
    static Allocation credit(
            String creditNote, Allocation credited, boolean reopens, String reason, String author, Instant at) {
        Id id = new Id(creditNote, credited.portion());
        State state = reopens ? State.CREDITED : State.WRITTEN_OFF;
        return new Allocation(
                id,
                state,
                credited.lineKey,
                credited.size.negate(),
                credited.billable.negate(),
                credited.net.negate(),
                credited.term,
                reason,
                author,
                at);
    }

    /** The draft decides about the portion again. */
    final void become(Share share, String by, Instant at) {
        this.state = share.decision().allocated();
        this.livePortion = state.live ? id.portion() : null;
        this.lineKey = share.lineKey();
        this.size = share.size();
        this.billable = share.item().billable();
        this.net = share.net();
        this.covered = share.item().covered();
        this.term = share.item().term();
        this.overLimit = over(share);
        this.reason = share.reason();
        this.author = by;
        this.changedAt = at;
        this.stale = false;
        this.former = null;
    }

    private static @Nullable Limit over(Share share) {
        Over over = share.item().over();
        return over == null ? null : over.limit();
    }

    void release(Instant at) {
        this.state = State.RELEASED;
        this.livePortion = null;
        this.stale = false;
        this.former = null;
        this.changedAt = at;
    }

    void settle(Instant at) {
        this.state = state == State.WRITING_OFF ? State.WRITTEN_OFF : State.BILLED;
        this.changedAt = at;
    }

    /** What the drafter saw last counts, not what it became in between. */
    void remember(Former before) {
        if (former == null) {
            this.former = before;
        }
    }

    /** Leaves the credited size to a part of its own, which is worth nothing until it is said. */
    Allocation split(String sibling, BigDecimal credited, Instant at) {
        BigDecimal billablePart = billable.multiply(credited).divide(size, 4, java.math.RoundingMode.HALF_UP);
        this.size = size.subtract(credited);
        this.billable = billable.subtract(billablePart);
        Id part = new Id(id.invoice(), sibling);
        return new Allocation(
                part, State.BILLED, lineKey, credited, billablePart, BigDecimal.ZERO, term, reason, author, at);
    }

    void credited(BigDecimal worth, Instant at) {
        this.state = State.CREDITED;
        this.livePortion = null;
        this.net = worth;
        this.changedAt = at;
    }

    /** The rest of a line is spread anew over what stays on it. */
    void worth(BigDecimal newNet) {
        this.net = newNet;
    }

    boolean asksAllOf(Allocation billed) {
        return size.negate().compareTo(billed.size) == 0;
    }

    boolean isBilledOn(String line) {
        return state == State.BILLED && line.equals(lineKey);
    }

    void goStale() {
        this.stale = true;
    }

    boolean bills() {
        return state == State.RESERVED || state == State.BILLED;
    }

    boolean undecided() {
        return state == State.RESERVED || state == State.WRITING_OFF;
    }

    String invoice() {
        return id.invoice();
    }

    String portion() {
        return id.portion();
    }

    State state() {
        return state;
    }

    @Nullable
    String lineKey() {
        return lineKey;
    }

    String author() {
        return author;
    }

    BigDecimal size() {
        return size;
    }

    BigDecimal billable() {
        return billable;
    }

    BigDecimal net() {
        return net;
    }

    boolean covered() {
        return covered;
    }

    @Nullable
    Limit overLimit() {
        return overLimit;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean stale() {
        return stale;
    }

    @Nullable
    Former former() {
        return former;
    }

    boolean says(Share share) {
        return !stale
                && state == share.decision().allocated()
                && size.compareTo(share.size()) == 0
                && billable.compareTo(share.item().billable()) == 0
                && net.compareTo(share.net()) == 0
                && covered == share.item().covered()
                && java.util.Objects.equals(term, share.item().term())
                && overLimit == over(share)
                && java.util.Objects.equals(lineKey, share.lineKey())
                && java.util.Objects.equals(reason, share.reason());
    }
}
