package io.milepost.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice decided about a portion, by whom and why: how much of it is on which line, and its worth there. What a
 * credit note takes back is below zero for what was billed above.
 */
@Embeddable
record Decided(
        @Column(name = "line_key") @Nullable String lineKey,
        BigDecimal size,
        BigDecimal billable,
        BigDecimal net,
        @Nullable String term,

        @Column(name = "over_limit") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        Limit overLimit,

        boolean covered,
        @Nullable String reason,
        @Column(name = "over_cap_reason") @Nullable String overCapReason,
        String author) {
    static Decided by(String author, Share share) {
        WorkItem item = share.item();
        Over over = item.over();
        return new Decided(
                share.lineKey(),
                share.size(),
                item.billable(),
                share.net(),
                item.term(),
                over == null ? null : over.limit(),
                item.covered(),
                share.reason(),
                share.overCapReason(),
                author);
    }

    /** What a credit note asks back. */
    static Decided by(String author, CreditShare share) {
        BigDecimal size = share.size().negate();
        return new Decided(share.lineKey(), size, size, share.net().negate(), null, null, false, null, null, author);
    }

    /** The same taken back. */
    Decided takenBack(String why, String by) {
        return new Decided(lineKey, size.negate(), billable.negate(), net.negate(), term, null, covered, why, null, by);
    }

    /** The same of what is not there any more. */
    Decided ofNothing() {
        var zero = BigDecimal.ZERO;
        return new Decided(null, zero, zero, zero, term, overLimit, covered, reason, overCapReason, author);
    }

    /** A part of it, which is worth nothing until it is said. */
    Decided part(BigDecimal of) {
        BigDecimal billablePart = billable.multiply(of).divide(size, 4, RoundingMode.HALF_UP);
        return new Decided(
                lineKey, of, billablePart, BigDecimal.ZERO, term, overLimit, covered, reason, overCapReason, author);
    }

    /** What is left without a part of it; the worth stays until it is said anew. */
    Decided without(Decided part) {
        return new Decided(
                lineKey,
                size.subtract(part.size),
                billable.subtract(part.billable),
                net,
                term,
                overLimit,
                covered,
                reason,
                overCapReason,
                author);
    }

    Decided worth(BigDecimal newNet) {
        return new Decided(lineKey, size, billable, newNet, term, overLimit, covered, reason, overCapReason, author);
    }

    String inShort() {
        return Stream.of(lineKey, plain(size), plain(billable), plain(net), term, overLimit, reason, overCapReason)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("|"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Whether both say the same, whoever said it; 90 and 90.0000 minutes do. */
    boolean saysLike(Decided other) {
        return size.compareTo(other.size) == 0
                && billable.compareTo(other.billable) == 0
                && net.compareTo(other.net) == 0
                && covered == other.covered
                && overLimit == other.overLimit
                && Objects.equals(term, other.term)
                && Objects.equals(lineKey, other.lineKey)
                && Objects.equals(reason, other.reason)
                && Objects.equals(overCapReason, other.overCapReason);
    }
}
