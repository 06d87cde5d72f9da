package io.milepost.billing;

import jakarta.persistence.Column;
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
    @EmbeddedId
    private AllocationId id;

    @Column(name = "live_portion")
    private @Nullable String livePortion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AllocationState state;

    @Embedded
    private Decided decided;

    private boolean stale;

    @Embedded
    private @Nullable Former former;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    protected Allocation() {}

    private Allocation(String invoice, String portion, AllocationState state, Decided decided, Instant at) {
        this.id = new AllocationId(invoice, portion);
        this.decided = decided;
        enter(state, at);
    }

    Allocation(String invoice, Share share, String author, Instant at) {
        this(invoice, share.portion(), share.decision().allocated(), Decided.by(author, share), at);
    }

    /** What a credit note asks back. */
    static Allocation crediting(String creditNote, CreditShare share, String author, Instant at) {
        return new Allocation(creditNote, share.portion(), AllocationState.CREDITING, Decided.by(author, share), at);
    }

    /** A credit note's own tie to what it took back: open again, or given up. */
    static Allocation credit(
            String creditNote, Allocation credited, boolean reopens, String reason, String author, Instant at) {
        AllocationState state = reopens ? AllocationState.CREDITED : AllocationState.WRITTEN_OFF;
        return new Allocation(creditNote, credited.portion(), state, credited.decided.takenBack(reason, author), at);
    }

    /** The draft decides about the portion again. */
    void become(Share share, String by, Instant at) {
        this.decided = Decided.by(by, share);
        enter(share.decision().allocated(), at);
        if (!state.live() || !share.item().isUnanswered()) {
            refresh();
        }
    }

    /** Its item is gone at the source: there is nothing to bill of it, but the drafter has yet to say so. */
    void leaveLine() {
        this.decided = decided.ofNothing();
    }

    void release(Instant at) {
        enter(AllocationState.RELEASED, at);
        refresh();
    }

    void settle(Instant at) {
        enter(state.settled(), at);
    }

    void credited(BigDecimal net, Instant at) {
        worth(net);
        enter(AllocationState.CREDITED, at);
    }

    private void enter(AllocationState next, Instant at) {
        this.state = next;
        this.livePortion = next.live() ? id.portion() : null;
        this.changedAt = at;
    }

    private void refresh() {
        this.stale = false;
        this.former = null;
    }

    void goStale() {
        this.stale = true;
    }

    /** What the drafter saw last counts, not what it became in between. */
    void remember(Former before) {
        if (former == null) {
            this.former = before;
        }
    }

    /** Leaves the credited size to a part of its own, which is worth nothing until it is said. */
    Allocation split(String sibling, BigDecimal credited, Instant at) {
        Decided part = decided.part(credited);
        this.decided = decided.without(part);
        return new Allocation(id.invoice(), sibling, AllocationState.BILLED, part, at);
    }

    /** The rest of a line is spread anew over what stays on it. */
    void worth(BigDecimal net) {
        this.decided = decided.worth(net);
    }

    boolean asksAllOf(Allocation billed) {
        return decided.size().negate().compareTo(billed.decided.size()) == 0;
    }

    boolean says(Share share) {
        return !stale && state == share.decision().allocated() && decided.saysLike(Decided.by(decided.author(), share));
    }

    String invoice() {
        return id.invoice();
    }

    String portion() {
        return id.portion();
    }

    AllocationState state() {
        return state;
    }

    Decided decided() {
        return decided;
    }

    boolean stale() {
        return stale;
    }

    @Nullable
    Former former() {
        return former;
    }
}
