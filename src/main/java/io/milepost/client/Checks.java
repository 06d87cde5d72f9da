package io.milepost.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a record, all of it at once, as sentences. */
public final class Checks {
    /** The most one amount, price or quantity may be: what a few of them come to together can still be kept. */
    public static final BigDecimal LARGEST = new BigDecimal("999999999");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,39}");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** What the mail of an invoice can be addressed to; nothing that could add a header. */
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{3,254}$)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z]{2,63}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<String> problems = new ArrayList<>();

    public Checks require(boolean holds, String sentence) {
        if (!holds) {
            problems.add(sentence);
        }
        return this;
    }

    public Checks code(String what, @Nullable String code) {
        return require(
                code != null && CODE.matcher(code).matches(),
                "%s must be 1 to 40 capital letters, digits, dots, dashes or underscores, like HARBOUR."
                        .formatted(what));
    }

    public Checks text(String what, @Nullable String text, int longest) {
        return require(text != null && !text.isBlank(), what + " is missing.").optionalText(what, text, longest);
    }

    public Checks optionalText(String what, @Nullable String text, int longest) {
        require(text == null || text.length() <= longest, "%s is longer than %d characters.".formatted(what, longest));
        return require(
                text == null || text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'),
                what + " has control characters.");
    }

    public Checks line(String what, @Nullable String text, int longest) {
        return text(what, text, longest)
                .require(text == null || text.chars().noneMatch(c -> c < ' '), what + " must be one line.");
    }

    /** For what was done or spent: an earlier day is a slip of the pen. */
    public Checks day(String what, @Nullable LocalDate day) {
        return require(
                day == null || !day.isBefore(EARLIEST),
                "%s %s is too long ago; is the year right?".formatted(what, day));
    }

    public Checks atMostLargest(String what, @Nullable BigDecimal number) {
        return require(number == null || number.abs().compareTo(LARGEST) <= 0, what + " must be at most 999,999,999.");
    }

    public Checks email(String what, @Nullable String address) {
        return require(
                address != null && EMAIL.matcher(address).matches(),
                what + " must be one e-mail address, like billing@client.example.");
    }

    public Checks country(String what, @Nullable String country) {
        return require(
                country != null && COUNTRIES.contains(country), what + " must be a country's two letters, like DE.");
    }

    public Checks currency(String what, @Nullable String code) {
        return require(code != null && isCurrency(code), what + " must be a currency's three letters, like EUR.");
    }

    public void raise() {
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0);
    }
}
