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
                            "vatPercent",
                            "changes",
                            "proRata"),
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
    private final NumberChecks numbers;

    FiguresCheck(Checks checks, TermsKind kind, Currency currency) {
        this.checks = checks;
        this.kind = kind;
        this.numbers = new NumberChecks(checks, currency);
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
        numbers.amount("The contract value", figures.contractValue());
        numbers.amount("The cap", figures.capAmount());
        numbers.amount("The fee", figures.fee());
        numbers.amount("The deposit", figures.amount());
        checks.require(
                figures.capAmount() == null || figures.capMinutes() == null, "A cap is an amount or hours, not both.");
        numbers.minutes("The cap", figures.capMinutes(), BigDecimal.ONE);
        numbers.minutes("The included hours", figures.includedMinutes(), BigDecimal.ZERO);
        numbers.percent("VAT", figures.vatPercent(), HUNDRED, true, 2);
        numbers.percent("What is withheld", figures.percent(), HUNDRED, false, 4);
        numbers.percent("The mark-up", figures.markupPercent(), MOST_MARKUP, true, 4);
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
        if (figures.changes() != null && figures.startsOn() != null) {
            changes(figures.changes(), figures.startsOn(), figures.endsOn());
        }
        checks.require(
                !Boolean.FALSE.equals(figures.taxed()) || kind != TermsKind.DEPOSIT || figures.vatPercent() == null,
                "A deposit that isn't taxed has no VAT.");
    }

    private void changes(FeeChanges changes, LocalDate startsOn, @Nullable LocalDate endsOn) {
        changes.problems(startsOn, endsOn).forEach(problem -> checks.require(false, problem));
        for (FeeStep step : changes.steps()) {
            numbers.amount("The fee from %s".formatted(step.from()), step.fee());
            numbers.minutes(
                    "The included hours from %s".formatted(step.from()), step.includedMinutes(), BigDecimal.ZERO);
        }
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
        named.put("changes", figures.changes());
        named.put("proRata", figures.proRata());
        return named;
    }
}
