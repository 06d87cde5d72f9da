package io.milepost.statement;

import io.milepost.invoice.InvoiceKind;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds our invoices' numbers in what payers write: INV-2026-00001, inv 2026 00001, "RE-Nr. 2026/00001", broken by the end of
 * a bank's line, or as the references our payment codes carry.
 */
final class Mentions {
    private static final String BEFORE_THE_POSITION = "[\\s\\-–_/.:#]{0,4}(2\\s?0\\s?\\d\\s?\\d)[\\s\\-–_/.:]{0,4}";

    /** With or without its series; dashes, blanks or nothing between; a bank's line may end anywhere in it. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)(?:%s)?%s(\\d(?:\\s?\\d){4,})".formatted(spelled(InvoiceKind.INVOICE), BEFORE_THE_POSITION));

    /** Credit notes count from 1, too: what is left of their numbers would be another client's invoice. */
    private static final Pattern CREDIT_NOTE = Pattern.compile(
            "%s%s(?:\\d{5,9}|\\d(?:\\s?\\d){4})".formatted(spelled(InvoiceKind.CREDIT_NOTE), BEFORE_THE_POSITION));

    private static final int SHORTEST = 5;
    private static final int LONGEST = 9;
    private static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF\\d\\d(INV)(\\d{4})(\\d{5,9})");
    private static final Pattern QR_REFERENCE = Pattern.compile("0*(20\\d\\d)(\\d{5,9})\\d");

    private final Predicate<String> exists;
    private final boolean everywhere;

    /** {@code exists} tells a number of ours from figures that only look like one. */
    Mentions(Predicate<String> exists) {
        this(exists, false);
    }

    private Mentions(Predicate<String> exists, boolean everywhere) {
        this.exists = exists;
        this.everywhere = everywhere;
    }

    /** In the order they are written; each once. */
    Set<String> in(StatementEntry entry) {
        Set<String> found = new LinkedHashSet<>();
        structured(entry.structured(), found);
        written(entry.text(), found);
        written(entry.endToEnd(), found);
        structured(entry.endToEnd(), found);
        return found;
    }

    /** Every number that could be meant, whichever of them exist, to look them up. */
    static Set<String> possible(StatementEntry entry) {
        Set<String> possible = new LinkedHashSet<>();
        Predicate<String> noted = number -> {
            possible.add(number);
            return false;
        };
        new Mentions(noted, true).in(entry);
        return possible;
    }

    private void structured(String reference, Set<String> found) {
        String plain = Fingerprint.plain(reference);
        Matcher creditor = CREDITOR_REFERENCE.matcher(plain);
        if (creditor.matches()) {
            take(creditor.group(2), creditor.group(3), found);
        }
        Matcher qr = QR_REFERENCE.matcher(plain);
        if (plain.length() == 27 && qr.matches()) {
            take(qr.group(1), qr.group(2), found);
        }
    }

    private void written(String text, Set<String> found) {
        String upper = CREDIT_NOTE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(" ; ");
        Matcher number = WRITTEN.matcher(upper);
        int from = 0;
        while (number.find(from)) {
            String year = number.group(1).replaceAll("\\s", "");
            int taken = longest(year, number.group(2), found);
            int next = everywhere ? number.start(1) + 1 : number.end(1);
            from = taken == 0 ? next : number.start(2) + taken;
        }
    }

    /** How many characters belong to a number of ours: first as far as no blank is in between, then with the blanks. */
    private int longest(String year, String digits, Set<String> found) {
        int unbroken = digits.split("\\s", 2)[0].length();
        if (unbroken >= SHORTEST && unbroken <= LONGEST && take(year, digits.substring(0, unbroken), found)) {
            return unbroken;
        }
        String best = "";
        int end = 0;
        var read = new StringBuilder();
        for (int i = 0; i < digits.length() && read.length() < LONGEST; i++) {
            if (Character.isDigit(digits.charAt(i))) {
                read.append(digits.charAt(i));
                if (read.length() >= SHORTEST && endsAt(digits, i) && exists.test(number(year, read.toString()))) {
                    best = read.toString();
                    end = i + 1;
                }
            }
        }
        return !best.isEmpty() && take(year, best, found) ? end : 0;
    }

    private static boolean endsAt(String digits, int i) {
        return i + 1 == digits.length() || !Character.isDigit(digits.charAt(i + 1));
    }

    private boolean take(String year, String position, Set<String> found) {
        boolean ours =
                (position.length() == SHORTEST || !position.startsWith("0")) && exists.test(number(year, position));
        if (ours) {
            found.add(number(year, position));
        }
        return ours;
    }

    private static String spelled(InvoiceKind kind) {
        return String.join("\\s?", kind.prefix().split(""));
    }

    private static String number(String year, String position) {
        return "%s-%s-%s".formatted(InvoiceKind.INVOICE.prefix(), year, position);
    }
}
