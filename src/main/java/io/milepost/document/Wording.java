package io.milepost.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One language's words, figures and dates, so that paper and mail say the same thing the same way. */
public final class Wording {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final Wording ENGLISH = new Wording(Locale.UK, "d MMMM uuuu", "d MMM uuuu");
    private static final Map<String, Wording> OTHERS = Map.of(
            "de", new Wording(Locale.GERMANY, "d. MMMM uuuu", "dd.MM.uuuu"),
            "fr", new Wording(Locale.FRANCE, "d MMMM uuuu", "dd/MM/uuuu"));

    static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final Labels labels;

    private Wording(Locale locale, String datePattern, String shortDatePattern) {
        this(
                locale,
                DateTimeFormatter.ofPattern(datePattern, locale),
                DateTimeFormatter.ofPattern(shortDatePattern, locale),
                Labels.of(locale.getLanguage()));
    }

    private Wording(Locale locale, DateTimeFormatter date, DateTimeFormatter shortDate, Labels labels) {
        this.locale = locale;
        this.date = date;
        this.shortDate = shortDate;
        this.labels = labels;
    }

    /** English where a language is not spoken here yet. */
    public static Wording in(String language) {
        return OTHERS.getOrDefault(language, ENGLISH);
    }

    /** With a firm's own texts, by language and key, in place of ours. */
    Wording with(Map<String, Map<String, String>> texts) {
        var own = texts.getOrDefault(language(), Map.of());
        return own.isEmpty() ? this : new Wording(locale, date, shortDate, labels.with(own));
    }

    public String language() {
        return locale.getLanguage();
    }

    Map<String, String> labels() {
        return labels.all();
    }

    String text(String key) {
        return labels.text(key);
    }

    String sentence(String key, Map<String, String> facts) {
        return labels.sentence(key, facts);
    }

    /** 12,500.00 EUR: as many decimals as the frozen amount has. */
    public String amount(BigDecimal amount, String currency) {
        return figure(amount) + NO_BREAK_SPACE + currency;
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    String hours(BigDecimal hours) {
        return decimals(hours, 2, 2);
    }

    public String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : shortDate.format(from) + " – " + shortDate.format(to);
    }

    public String figure(BigDecimal amount) {
        return decimals(amount, amount.scale(), amount.scale());
    }

    /** Hours are frozen with six decimals and printed with two; pieces are printed as they are counted. */
    public String quantity(BigDecimal quantity, String unit) {
        var decimals = unit.equals("HUR") ? 2 : 0;
        return decimals(quantity, decimals, Math.max(decimals, 2)) + NO_BREAK_SPACE + labels.unit(unit);
    }

    String unitPrice(BigDecimal price, int currencyDecimals) {
        return decimals(price, currencyDecimals, 6);
    }

    String rate(BigDecimal rate) {
        return decimals(rate, 4, 10);
    }

    public String percent(BigDecimal percent) {
        var figure = decimals(percent, 0, 3);
        return language().equals("en") ? figure + "%" : figure + NO_BREAK_SPACE + "%";
    }

    String country(String code) {
        return new Locale("", code).getDisplayCountry(locale);
    }

    private String decimals(BigDecimal number, int atLeast, int atMost) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        if (Character.isSpaceChar(symbols.getGroupingSeparator())) {
            symbols.setGroupingSeparator(NO_BREAK_SPACE);
        }
        var format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(atMost);
        return format.format(number);
    }
}
