package io.milepost.invoice;

import io.milepost.billing.ComposedLine;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives the lines of terms' own charges the days they are charged for, before they are taxed: the last of these decides the
 * rate, not the day of the bill. Takes the tax off a payment ahead that has none yet.
 */
@Component
class ChargeLines {
    private static final Set<ItemKind> CHARGES =
            Set.of(ItemKind.RETAINER, ItemKind.PROGRESS, ItemKind.DEPOSIT, ItemKind.RETENTION);

    private final TermCharges charges;

    ChargeLines(TermCharges charges) {
        this.charges = charges;
    }

    List<InvoiceLine> of(List<ComposedLine> composed, Function<List<ComposedLine>, List<InvoiceLine>> taxed) {
        Map<String, TermCharge> known = charges(composed);
        return taxed.apply(composed.stream().map(during(known)).toList()).stream()
                .map(line ->
                        known.containsKey(line.key()) && !known.get(line.key()).taxed() ? line.paidAhead() : line)
                .toList();
    }

    private static UnaryOperator<ComposedLine> during(Map<String, TermCharge> known) {
        return line -> {
            TermCharge charge = known.get(line.key());
            return charge == null ? line : line.during(charge.from(), charge.to());
        };
    }

    private Map<String, TermCharge> charges(List<ComposedLine> composed) {
        List<ItemKey> keys = composed.stream()
                .filter(line -> CHARGES.contains(line.kind()))
                .map(line -> new ItemKey(line.key()))
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : charges.findByKeyIn(keys).stream()
                        .collect(Collectors.toMap(charge -> charge.key().value(), Function.identity()));
    }
}
