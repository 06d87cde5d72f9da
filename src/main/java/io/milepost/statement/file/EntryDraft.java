package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** An entry while it is put together from what a file says here and there. */
final class EntryDraft {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REFERENCE = 140;
    private static final int LONGEST_IBAN = 34;
    /** What stands where there is no reference. */
    private static final Set<String> NO_REFERENCE = Set.of("NONREF", "NOTPROVIDED", "NOTAVAILABLE", "NOREF", "NONE");

    private final int line;
    private final LocalDate booked;
    private final LocalDate valued;
    private final String currency;
    private BigDecimal signed = BigDecimal.ZERO;
    private BigDecimal charges = BigDecimal.ZERO;
    private boolean credit;
    private boolean returned;
    private String text = "";
    private String structured = "";
    private String endToEnd = "";
    private String payer = "";
    private String payerIban = "";
    private String bankReference = "";

    EntryDraft(int line, LocalDate booked, LocalDate valued, String currency) {
        this.line = line;
        this.booked = booked;
        this.valued = valued;
        this.currency = currency;
    }

    EntryDraft amount(BigDecimal aboveZero, boolean incoming) {
        if (aboveZero.signum() < 0) {
            throw new UnreadableStatement(line, "an amount of %s below zero has its sign twice.".formatted(aboveZero));
        }
        signed = aboveZero;
        credit = incoming;
        return this;
    }

    EntryDraft charges(BigDecimal kept) {
        charges = kept;
        return this;
    }

    EntryDraft returned(boolean takesBack) {
        returned = takesBack;
        return this;
    }

    EntryDraft text(String words) {
        text = Shown.line(words, LONGEST_TEXT);
        return this;
    }

    EntryDraft structured(String reference) {
        structured = Shown.code(reference, LONGEST_REFERENCE);
        return this;
    }

    EntryDraft endToEnd(String reference) {
        endToEnd = reference(reference);
        return this;
    }

    EntryDraft payer(String name, String iban) {
        payer = Shown.line(name, LONGEST_NAME);
        payerIban = Shown.code(iban, LONGEST_IBAN);
        return this;
    }

    EntryDraft bankReference(String reference) {
        bankReference = reference(reference);
        return this;
    }

    private static String reference(String given) {
        String plain = given.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
        return NO_REFERENCE.contains(plain) || plain.matches("0*") ? "" : Shown.line(given, LONGEST_REFERENCE);
    }

    ReadEntry entry() {
        return new ReadEntry(
                line,
                booked,
                valued,
                signed,
                charges,
                currency,
                credit,
                returned,
                text,
                structured,
                endToEnd,
                payer,
                payerIban,
                bankReference);
    }
}
