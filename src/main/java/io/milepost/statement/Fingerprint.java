package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.statement.file.ReadEntry;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/**
 * What tells one booking of an account from another. Two formats say different things of the same booking: day, amount and
 * direction are in each, references are only comparable within one.
 *
 * @param text letters and digits alone
 */
record Fingerprint(
        LocalDate booked,
        Money amount,
        boolean credit,
        String format,
        String bankReference,
        String endToEnd,
        String payerIban,
        String text) {
    private static final int ENOUGH = 12;

    static Fingerprint of(ReadEntry read, String format) {
        return new Fingerprint(
                read.booked(),
                Money.rounded(read.amount(), Currency.getInstance(read.currency())),
                read.credit(),
                format,
                read.bankReference(),
                read.endToEnd(),
                read.payerIban(),
                plain(read.text()));
    }

    static String plain(String text) {
        return text.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }

    /** What every format says of it. */
    String coarse() {
        return "%s %s %s".formatted(booked, amount, credit);
    }

    /** All that one format says of it. */
    String fine() {
        return bankReference.isEmpty()
                ? "%s|%s|%s|%s".formatted(coarse(), endToEnd, payerIban, text)
                : "%s|ref %s".formatted(coarse(), bankReference);
    }

    boolean isSame(Fingerprint other) {
        return coarse().equals(other.coarse())
                && (fine().equals(other.fine())
                        || !bankReference.isEmpty() && bankReference.equals(other.bankReference));
    }

    /** Whether nothing that both say speaks against it; only between formats. */
    boolean maybeSame(Fingerprint other) {
        return coarse().equals(other.coarse())
                && !format.equals(other.format)
                && agree(endToEnd, other.endToEnd)
                && agree(payerIban, other.payerIban)
                && textsAgree(text, other.text);
    }

    /** One format cuts off what another says in full. */
    private static boolean textsAgree(String one, String other) {
        return one.contains(other)
                || other.contains(one)
                || one.length() >= ENOUGH && other.startsWith(one.substring(0, ENOUGH));
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || plain(one).equals(plain(other));
    }
}
