package io.milepost.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a paper has of an entry: so much of what was recorded, how much of that was billable, how much is billed or written
 * off, and for what. A cap, an overage or a credit leaves an entry in several.
 */
final class Part {
    static final Comparator<Part> IN_ORDER = Comparator.comparing((Part part) -> part.entry.kind)
            .thenComparing(part -> part.entry.date)
            .thenComparing(part -> part.entry.key)
            .thenComparing(part -> part.number < 0 ? Integer.MAX_VALUE : part.number);

    final Entry entry;
    BigDecimal size;
    BigDecimal billable;
    BigDecimal billed;
    BigDecimal net = BigDecimal.ZERO;

    /** Under which term it was laid out last. */
    String term = "";

    boolean writtenOff;
    boolean stale;

    /** Whether somebody said why it may go over its cap. */
    boolean reasoned;

    /** Whether it is on a paper, and not only what is left of an entry. */
    boolean owned;

    /** What the product calls it, as soon as that is known; below zero before. */
    int number = -1;

    Part(Entry entry, BigDecimal size, BigDecimal billable) {
        this.entry = entry;
        this.size = size;
        this.billable = billable;
        this.billed = billable;
    }

    Part copy() {
        Part copy = new Part(entry, size, billable);
        copy.billed = billed;
        copy.net = net;
        copy.term = term;
        copy.writtenOff = writtenOff;
        copy.stale = stale;
        copy.reasoned = reasoned;
        copy.number = number;
        copy.owned = owned;
        return copy;
    }

    void bill(@Nullable BigDecimal size, boolean over) {
        writtenOff = false;
        billed = size == null ? billable : size;
        reasoned = over;
    }

    void writeOff() {
        writtenOff = true;
        billed = billable;
    }

    void leaveLine() {
        billable = BigDecimal.ZERO;
        billed = BigDecimal.ZERO;
        net = BigDecimal.ZERO;
    }

    boolean isPartOf(Part other) {
        return entry == other.entry && number == other.number;
    }

    boolean bills() {
        return !writtenOff;
    }

    /** Not yet on any paper. */
    boolean isFree() {
        return !owned;
    }

    String name() {
        return number == 0 ? entry.key : portion();
    }

    String portion() {
        return entry.key + "#" + number;
    }

    /** Takes so much of what is billed off, with its share of everything else. */
    Part split(BigDecimal ofBilled, BigDecimal worth) {
        Part off = new Part(entry, share(size, ofBilled), share(billable, ofBilled));
        off.billed = ofBilled;
        off.net = worth;
        size = size.subtract(off.size);
        billable = billable.subtract(off.billable);
        billed = billed.subtract(ofBilled);
        net = net.subtract(worth);
        return off;
    }

    private BigDecimal share(BigDecimal of, BigDecimal ofBilled) {
        return ofBilled.compareTo(billed) == 0 ? of : of.multiply(ofBilled).divide(billed, 4, RoundingMode.HALF_UP);
    }

    /** Something given up on a credit note is below zero. */
    String text(boolean credited) {
        return "%s %s %s of %s = %s%s"
                .formatted(
                        entry.key,
                        writtenOff ? "written off" : "billed",
                        Sum.plain(credited ? billed.negate() : billed),
                        Sum.plain(size),
                        Sum.plain(credited ? net.negate() : net),
                        stale ? " stale" : "");
    }

    @Override
    public String toString() {
        return "%s (%s of %s)".formatted(entry, Sum.plain(billed), Sum.plain(size));
    }
}
