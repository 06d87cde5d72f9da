package io.milepost.billing;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of billing terms by the names they have outside, and how each is made of what was agreed. */
public enum TermsKind {
    FIXED_PRICE("fixed-price", (code, scope, figures) -> new FixedPrice(code, scope, figures.contractValue())),
    TIME_AND_MATERIAL("time-and-material", (code, scope, figures) -> new TimeAndMaterial(code, scope, figures.cap())),
    RETAINER("retainer", TermsKind::retainer),
    PERCENT_COMPLETE(
            "percent-complete",
            (code, scope, figures) ->
                    new PercentComplete(code, scope, requireNonNull(figures.contractValue()), figures.vatPercent())),
    DEPOSIT(
            "deposit",
            (code, scope, figures) -> new Deposit(
                    code,
                    requireNonNull(figures.amount()),
                    requireNonNullElse(figures.taxed(), true),
                    figures.vatPercent())),
    RETAINAGE(
            "retainage",
            (code, scope, figures) ->
                    new Retainage(code, requireNonNull(figures.percent()), Boolean.TRUE.equals(figures.taxed()))),
    EXPENSES(
            "expenses",
            (code, scope, figures) ->
                    new ExpenseTerms(code, scope, requireNonNullElse(figures.markupPercent(), BigDecimal.ZERO)));

    private interface Maker {
        BillingTerms make(String code, Scope scope, Figures figures);
    }

    private final String text;
    private final Maker maker;

    TermsKind(String text, Maker maker) {
        this.text = text;
        this.maker = maker;
    }

    public static TermsKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The kind of a term must be one of %s, not '%s'."
                        .formatted(
                                Arrays.stream(values()).map(TermsKind::text).collect(Collectors.joining(", ")), text)));
    }

    /** The figures this kind needs must be there. */
    BillingTerms terms(String code, Scope scope, Figures figures) {
        return maker.make(code, scope, figures);
    }

    public String text() {
        return text;
    }

    private static BillingTerms retainer(String code, Scope scope, Figures figures) {
        return new Retainer(
                code,
                scope,
                requireNonNull(figures.fee()),
                requireNonNull(figures.period()),
                Boolean.TRUE.equals(figures.inAdvance()),
                requireNonNullElse(figures.includedMinutes(), BigDecimal.ZERO),
                requireNonNullElse(figures.rollOverPeriods(), 0),
                requireNonNull(figures.startsOn()),
                figures.endsOn(),
                figures.vatPercent(),
                requireNonNullElse(figures.changes(), FeeChanges.NONE),
                Boolean.TRUE.equals(figures.proRata()));
    }
}
