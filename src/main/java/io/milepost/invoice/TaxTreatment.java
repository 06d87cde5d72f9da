package io.milepost.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a sale is taxed: the VAT category by EN 16931's codes (BT-151) and its rate, and the note the law wants with it. Where
 * the table gave no answer that counts, {@code problem} says why and nothing can be submitted.
 */
record TaxTreatment(
        String category,
        BigDecimal percent,
        @Nullable TaxNote note,
        @Nullable String problem) {
    /** What a line shows as its category while nobody has decided it. */
    static final String UNDECIDED = "?";

    private static final Set<String> UNTAXED = Set.of("E", "AE", "K", "G", "O");

    /** Takes the table at its word, if it makes sense. */
    static TaxTreatment of(TaxRuling ruling, VatRates rates, LocalDate taxPoint) {
        String category = ruling.category();
        if (ruling.failure() != null) {
            return undecided(ruling.failure());
        }
        if (category == null || category.isBlank()) {
            return undecided("the rule that matches names no category");
        }
        TaxNote note = null;
        if (ruling.note() != null && !ruling.note().isBlank()) {
            note = TaxNote.of(ruling.note()).orElse(null);
            if (note == null) {
                return undecided("there is no legal note '%s'".formatted(ruling.note()));
            }
        }
        if (UNTAXED.contains(category)) {
            return note == null
                    ? undecided("category %s needs a legal note".formatted(category))
                    : new TaxTreatment(category, BigDecimal.ZERO, note, null);
        }
        return category.equals("S") || category.equals("Z")
                ? taxed(category, ruling, rates, taxPoint, note)
                : undecided("there is no category '%s'".formatted(category));
    }

    private static TaxTreatment taxed(
            String category, TaxRuling ruling, VatRates rates, LocalDate taxPoint, @Nullable TaxNote note) {
        String key = category.equals("Z") ? "zero" : ruling.rate() == null ? "" : ruling.rate();
        return rates.percent(key, taxPoint)
                .map(percent -> new TaxTreatment(category, percent, note, null))
                .orElseGet(() -> undecided("no VAT rate '%s' is set for %s".formatted(key, taxPoint)));
    }

    private static TaxTreatment undecided(String why) {
        return new TaxTreatment(UNDECIDED, BigDecimal.ZERO, null, why);
    }

    private boolean chargesVat() {
        return category.equals("S");
    }

    /** {@code wanted} is an item's own rate, in percent, or null for the rate of the treatment. */
    BigDecimal percent(@Nullable BigDecimal wanted) {
        return chargesVat() && wanted != null ? wanted : percent;
    }

    /** An item whose own rate is nought is zero-rated. */
    String category(BigDecimal ofPercent) {
        return chargesVat() && ofPercent.signum() == 0 ? "Z" : category;
    }
}
