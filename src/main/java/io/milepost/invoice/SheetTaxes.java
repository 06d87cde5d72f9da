package io.milepost.invoice;

import io.milepost.client.ClientDetails;
import io.milepost.invoice.TaxFacts.Place;
import io.milepost.project.Supply;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The treatments of one draft's sales to its client; the table is asked once per tax point, not per line. */
final class SheetTaxes {
    private final TaxPolicy policy;
    private final VatRates rates;
    private final String sellerCountry;
    private final ClientDetails client;
    private final Map<TaxFacts, TaxTreatment> decided = new HashMap<>();

    SheetTaxes(TaxPolicy policy, VatRates rates, String sellerCountry, ClientDetails client) {
        this.policy = policy;
        this.rates = rates;
        this.sellerCountry = sellerCountry;
        this.client = client;
    }

    VatRates rates() {
        return rates;
    }

    TaxTreatment at(LocalDate taxPoint, Supply supply) {
        var facts = new TaxFacts(
                sellerCountry,
                client.country(),
                Place.of(sellerCountry, client.country()),
                client.business(),
                client.vatId() != null,
                rates.smallBusiness(),
                client.taxExempt(),
                supply,
                taxPoint);
        return decided.computeIfAbsent(facts, asked -> TaxTreatment.of(policy.decide(asked), rates, taxPoint));
    }

    /** Why some of what was asked for has no answer. */
    List<String> undecided() {
        return decided.values().stream()
                .map(TaxTreatment::problem)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** A free line is part of the service as a whole: its tax point is the end of it. */
    static LocalDate serviceEnd(Stream<? extends @Nullable LocalDate> ends, LocalDate cutOff) {
        return ends.flatMap(Stream::ofNullable).max(LocalDate::compareTo).orElse(cutOff);
    }

    /** The legal note of each category on the lines, in the client's language. */
    Map<String, String> notes(Collection<InvoiceLine> lines, LocalDate cutOff) {
        LocalDate serviceEnd = serviceEnd(lines.stream().map(InvoiceLine::to), cutOff);
        Map<String, String> notes = new TreeMap<>();
        for (InvoiceLine line : lines) {
            TaxTreatment treatment = at(line.to() == null ? serviceEnd : line.to(), line.supply());
            TaxNote note = treatment.note();
            if (note != null && treatment.category().equals(line.vatCategory())) {
                String text = note.in(client.language());
                notes.merge(
                        line.vatCategory(), text, (known, more) -> known.contains(more) ? known : known + " " + more);
            }
        }
        return notes;
    }
}
