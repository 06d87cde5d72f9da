package io.milepost.statement;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is likely to be, and why, for a person to say yes to.
 *
 * @param payment the payment that is taken back
 * @param why a sentence
 */
public record Proposal(
        Kind kind,
        Confidence confidence,
        List<Part> parts,
        @Nullable Long payment,
        String why) {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,10}-\\d{4}-\\d{1,9}(?==)");

    /** NOTHING: somebody has to say. NO_CONCERN: nobody needs to. */
    public enum Kind {
        PAYMENT,
        REVERSAL,
        REPAYMENT,
        NOTHING,
        NO_CONCERN
    }

    /** What counts towards one invoice, charges included. */
    public record Part(InvoiceId invoice, String number, Money amount) {}

    static Proposal payment(Confidence confidence, List<Part> parts, String why) {
        return new Proposal(Kind.PAYMENT, confidence, List.copyOf(parts), null, why);
    }

    static Proposal reversal(Confidence confidence, Part part, long payment, String why) {
        return new Proposal(Kind.REVERSAL, confidence, List.of(part), payment, why);
    }

    static Proposal repayment(Confidence confidence, Part part, String why) {
        return new Proposal(Kind.REPAYMENT, confidence, List.of(part), null, why);
    }

    static Proposal nothing(String why) {
        return new Proposal(Kind.NOTHING, Confidence.NONE, List.of(), null, why);
    }

    static Proposal noConcern(String why) {
        return new Proposal(Kind.NO_CONCERN, Confidence.NONE, List.of(), null, why);
    }

    /** Something speaks against being sure; a sentence. */
    Proposal butLikely(String doubt) {
        return new Proposal(kind, Confidence.LIKELY, parts, payment, why + " " + doubt);
    }

    public boolean proposes() {
        return !parts.isEmpty();
    }

    /** The invoices of a {@link #key}. */
    static Set<String> numbersIn(String key) {
        return NUMBER.matcher(key).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says the same as long as the same would be recorded: who confirms it says what they have seen. */
    public String key() {
        return kind + ":"
                + parts.stream()
                        .map(part ->
                                part.number() + "=" + part.amount().amount().toPlainString())
                        .collect(Collectors.joining("+"))
                + ":" + Objects.requireNonNullElse(payment, 0L);
    }
}
