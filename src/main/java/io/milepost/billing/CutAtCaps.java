package io.milepost.billing;

import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what is billed within the caps of the project's terms, by what other invoices and drafts have used up already. */
@Component
public class CutAtCaps {
    private static final int TRIES = 5;
    private static final String NO_INVOICE = "";

    private final TermsBook terms;
    private final Allocations allocations;

    CutAtCaps(TermsBook terms, Allocations allocations) {
        this.terms = terms;
        this.allocations = allocations;
    }

    /** Lines are rounded each for themselves; where that exceeds the cap by a cent, a minute less is billed. */
    public List<Choice> cut(
            Project project, String invoice, List<Choice> choices, Function<List<Choice>, Composition> composer) {
        Caps caps = caps(project, invoice);
        if (caps.none()) {
            return choices;
        }
        Map<String, BigDecimal> tighter = new HashMap<>();
        List<Choice> cut = caps.cut(choices);
        for (int i = 0; i < TRIES; i++) {
            Map<String, BigDecimal> excess = caps.excess(composer.apply(cut));
            if (excess.isEmpty()) {
                break;
            }
            excess.forEach((term, over) -> tighter.merge(term, over, BigDecimal::add));
            cut = caps.cut(choices, tighter);
        }
        return cut;
    }

    /** What is free, as far as the caps let it be billed, and apart from it what they don't. */
    List<WorkItem> cut(Project project, List<WorkItem> items) {
        Caps caps = caps(project, NO_INVOICE);
        if (caps.none()) {
            return items;
        }
        List<Choice> free = items.stream()
                .filter(item -> item.hold() == null)
                .map(Choice::billing)
                .toList();
        List<WorkItem> cut = new ArrayList<>(
                items.stream().filter(item -> item.hold() != null).toList());
        caps.cut(free).forEach(choice -> cut.add(choice.item()));
        return cut;
    }

    private Caps caps(Project project, String invoice) {
        List<TimeAndMaterial> agreed = terms.termsOf(project.code()).all(TimeAndMaterial.class);
        if (agreed.stream().allMatch(term -> term.cap() == null)) {
            return new Caps(List.of(), Map.of(), project.currency());
        }
        Map<String, BigDecimal> taken = new HashMap<>();
        for (Allocations.Taken used : allocations.hoursTaken(project.code(), invoice)) {
            agreed.stream()
                    .filter(term -> term.code().equals(used.term()))
                    .map(TimeAndMaterial::cap)
                    .findFirst()
                    .ifPresent(cap -> taken.put(used.term(), in(cap, used)));
        }
        return new Caps(agreed, taken, project.currency());
    }

    private static BigDecimal in(@Nullable Cap cap, Allocations.Taken used) {
        return cap != null && cap.measure() == Cap.Measure.MONEY ? used.net() : used.minutes();
    }
}
