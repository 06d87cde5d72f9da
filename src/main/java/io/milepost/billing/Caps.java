package io.milepost.billing;

import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The caps of a project's terms and what is left of them. Hours that are billed use a cap up in the order of their days; the
 * one that reaches it is cut, and what lies beyond is held, unless the drafter gave a reason of its own to bill it all the same.
 */
final class Caps {
    private final Map<String, TimeAndMaterial> capped = new HashMap<>();
    private final Map<String, BigDecimal> left = new HashMap<>();
    private final Currency currency;

    /** {@code taken} is what other invoices and drafts have of a term, in its cap's own measure. */
    Caps(List<TimeAndMaterial> terms, Map<String, BigDecimal> taken, Currency currency) {
        this.currency = currency;
        for (TimeAndMaterial term : terms) {
            Cap cap = term.cap();
            if (cap != null) {
                capped.put(term.code(), term);
                BigDecimal rest = cap.limit().subtract(taken.getOrDefault(term.code(), BigDecimal.ZERO));
                left.put(term.code(), rest.max(BigDecimal.ZERO));
            }
        }
    }

    boolean none() {
        return capped.isEmpty();
    }

    List<Choice> cut(List<Choice> choices) {
        return cut(choices, Map.of());
    }

    /** {@code tighter} is what to leave free below a cap. */
    List<Choice> cut(List<Choice> choices, Map<String, BigDecimal> tighter) {
        List<Choice> result = new ArrayList<>(choices);
        for (TimeAndMaterial term : capped.values()) {
            BigDecimal rest = left.getOrDefault(term.code(), BigDecimal.ZERO)
                    .subtract(tighter.getOrDefault(term.code(), BigDecimal.ZERO));
            new CapCut(term, rest.max(BigDecimal.ZERO), currency).apply(result);
        }
        return List.copyOf(result);
    }

    /** By how much lines that are rounded each for themselves exceed what was left of a cap in money. */
    Map<String, BigDecimal> excess(Composition composition) {
        Map<String, BigDecimal> used = new HashMap<>();
        for (Share share : composition.shares()) {
            WorkItem item = share.item();
            if (share.decision() == Decision.BILL && item.kind() == ItemKind.TIME && !item.overCap()) {
                used.merge(String.valueOf(item.term()), share.net(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> excess = new HashMap<>();
        capped.forEach((code, term) -> {
            BigDecimal over =
                    used.getOrDefault(code, BigDecimal.ZERO).subtract(left.getOrDefault(code, BigDecimal.ZERO));
            if (term.cap() != null && term.cap().measure() == Cap.Measure.MONEY && over.signum() > 0) {
                excess.put(code, over);
            }
        });
        return excess;
    }
}
