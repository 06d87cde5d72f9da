package io.milepost.invoice;

import io.milepost.project.ItemKey;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the lines of terms' own charges their period, and takes the tax off a payment ahead that has none yet. */
@Component
class ChargeLines {
    private static final Set<LineKind> CHARGES =
            Set.of(LineKind.RETAINER, LineKind.PROGRESS, LineKind.DEPOSIT, LineKind.RETENTION);

    private final TermCharges charges;

    ChargeLines(TermCharges charges) {
        this.charges = charges;
    }

    List<InvoiceLine> complete(List<InvoiceLine> lines) {
        List<ItemKey> keys = lines.stream()
                .filter(line -> CHARGES.contains(line.kind())
                        && line.key().startsWith(line.kind().name().toLowerCase(Locale.ROOT) + ":"))
                .map(line -> new ItemKey(line.key()))
                .toList();
        if (keys.isEmpty()) {
            return lines;
        }
        Map<String, TermCharge> known = charges.findByKeyIn(keys).stream()
                .collect(Collectors.toMap(charge -> charge.key().value(), Function.identity()));
        return lines.stream().map(line -> complete(line, known.get(line.key()))).toList();
    }

    private static InvoiceLine complete(InvoiceLine line, @org.jspecify.annotations.Nullable TermCharge charge) {
        if (charge == null) {
            return line;
        }
        InvoiceLine dated = line.during(charge.from(), charge.to());
        return charge.taxed() ? dated : dated.paidAhead();
    }
}
