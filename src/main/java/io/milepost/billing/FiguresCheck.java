package io.milepost.billing;

import io.milepost.client.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what was agreed fits the kind of the term, in sentences that name each figure as the API does. */
final class FiguresCheck {
    private static final Map<TermsKind, Set<String>> USED = Map.of(
            TermsKind.FIXED_PRICE, Set.of("contractValue"),
            TermsKind.TIME_AND_MATERIAL, Set.of("cap"),
            TermsKind.RETAINER,
                    Set.of(
                            "fee",
                            "period",
                            "inAdvance",
                            "includedHours",
                            "rollOverPeriods",
                            "startsOn",
                            "endsOn",
                            "vatPercent"),
            TermsKind.PERCENT_COMPLETE, Set.of("contractValue", "vatPercent"),
            TermsKind.DEPOSIT, Set.of("amount", "taxed", "vatPercent"),
            TermsKind.RETAINAGE, Set.of("percent", "taxed"),
            TermsKind.EXPENSES, Set.of("markupPercent"));
    private static final Map<TermsKind, Set<String>> NEEDED = Map.of(
            TermsKind.RETAINER, Set.of("fee", "period", "startsOn"),
            TermsKind.PERCENT_COMPLETE, Set.of("contractValue"),
            TermsKind.DEPOSIT, Set.of("amount"),
            TermsKind.RETAINAGE, Set.of("percent"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_MARKUP = BigDecimal.valueOf(1000);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_ROLL_OVER = 60;

    private final Checks checks;
    private final TermsKind kind;
    private final Currency currency;

    FiguresCheck(Checks checks, TermsKind kind, Currency currency) {
        this.checks = checks;
        this.kind = kind;
        this.currency = currency;
    }

    void check(Figures figures) {
        Map<String, @Nullable Object> given = named(figures);
        Set<String> used = USED.getOrDefault(kind, Set.of());
        Set<String> needed = NEEDED.getOrDefault(kind, Set.of());
        given.forEach((name, figure) -> {
            checks.require(
                    figure == null || used.contains(name),
                    "'%s' means nothing for %s; leave it out.".formatted(name, kind.text()));
            checks.require(
                    figure != null || !needed.contains(name), "'%s' is missing for %s.".formatted(name, kind.text()));
        });
        amount("The contract value", figures.contractValue());
        amount("The cap", figures.capAmount());
        amount("The fee", figures.fee());
        amount("The deposit", figures.amount());
        checks.require(
                figures.capAmount() == null || figures.capMinutes() == null, "A cap is an amount or hours, not both.");
        minutes("The cap", figures.capMinutes(), BigDecimal.ONE);
        minutes("The included hours", figures.includedMinutes(), BigDecimal.ZERO);
        percent("VAT", figures.vatPercent(), HUNDRED, true, 2);
        percent("What is withheld", figures.percent(), HUNDRED, false, 4);
        percent("The mark-up", figures.markupPercent(), MOST_MARKUP, true, 4);
        Integer rollOver = figures.rollOverPeriods();
        checks.require(
                rollOver == null || rollOver >= 0 && rollOver <= MOST_ROLL_OVER,
                "Unused hours roll over for 0 to 60 periods.");
        checks.require(
                rollOver == null || rollOver == 0 || figures.includedMinutes() != null,
                "Nothing can roll over without included hours.");
        checks.day("The first day", figures.startsOn());
        checks.require(
                figures.startsOn() == null || !figures.startsOn().isAfter(LATEST),
                "The first day %s is too far ahead; is the year right?".formatted(figures.startsOn()));
        checks.require(
                figures.startsOn() == null
                        || figures.endsOn() == null
                        || !figures.endsOn().isBefore(figures.startsOn()),
                "The term can't end before it starts.");
        checks.require(
                !Boolean.FALSE.equals(figures.taxed()) || kind != TermsKind.DEPOSIT || figures.vatPercent() == null,
                "A deposit that isn't taxed has no VAT.");
    }

    private static Map<String, @Nullable Object> named(Figures figures) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("contractValue", figures.contractValue());
        named.put("cap", figures.capAmount() == null ? figures.capMinutes() : figures.capAmount());
        named.put("fee", figures.fee());
        named.put("period", figures.period());
        named.put("inAdvance", figures.inAdvance());
        named.put("includedHours", figures.includedMinutes());
        named.put("rollOverPeriods", figures.rollOverPeriods());
        named.put("startsOn", figures.startsOn());
        named.put("endsOn", figures.endsOn());
        named.put("amount", figures.amount());
        named.put("vatPercent", figures.vatPercent());
        named.put("percent", figures.percent());
        named.put("markupPercent", figures.markupPercent());
        named.put("taxed", figures.taxed());
        return named;
    }

    private void amount(String what, @Nullable BigDecimal amount) {
        if (amount != null) {
            checks.require(
                    amount.signum() > 0 && amount.compareTo(Checks.LARGEST) <= 0,
                    what + " must be more than zero and at most 999,999,999.");
            checks.require(
                    amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits(),
                    "%s has more decimals than %s knows.".formatted(what, currency));
        }
    }

    private void minutes(String what, @Nullable BigDecimal minutes, BigDecimal least) {
        checks.require(
                minutes == null
                        || minutes.compareTo(least) >= 0
                                && minutes.compareTo(Checks.LARGEST) <= 0
                                && minutes.stripTrailingZeros().scale() <= 0,
                "%s must be whole minutes, like 40 or 7.5 hours, and not negative.".formatted(what));
    }

    private void percent(String what, @Nullable BigDecimal percent, BigDecimal most, boolean orZero, int decimals) {
        checks.require(
                percent == null
                        || percent.signum() >= (orZero ? 0 : 1)
                                && percent.compareTo(most) <= 0
                                && percent.stripTrailingZeros().scale() <= decimals,
                "%s must be %s and at most %s percent, with at most %d decimals."
                        .formatted(what, orZero ? "0 or more" : "more than 0", most, decimals));
    }
}
