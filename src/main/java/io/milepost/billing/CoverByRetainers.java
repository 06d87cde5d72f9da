package io.milepost.billing;

import io.milepost.project.TermCharge;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the included hours of projects' retainers from overage, by what invoices and drafts have used up already. */
@Component
class CoverByRetainers {
    private final Allocations allocations;
    private final Portions portions;

    CoverByRetainers(Allocations allocations, Portions portions) {
        this.allocations = allocations;
        this.portions = portions;
    }

    /** By the code of each project, as the draft of {@code invoice} sees them. */
    Map<String, List<WorkItem>> of(
            Map<String, PricedProject> priced, Map<String, List<WorkItem>> open, String invoice) {
        List<String> retained = priced.entrySet().stream()
                .filter(project -> !retainers(project.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (retained.isEmpty()) {
            return open;
        }
        Map<String, List<Allocations.Covered>> covered =
                allocations.covered(retained).stream().collect(Collectors.groupingBy(Allocations.Covered::project));
        Map<String, List<TermCharge>> billed =
                portions.settledFees(retained).stream().collect(Collectors.groupingBy(TermCharge::project));
        Map<String, List<WorkItem>> cut = new HashMap<>(open);
        for (String project : retained) {
            List<WorkItem> items = open.getOrDefault(project, List.of());
            for (Retainer retainer : retainers(Objects.requireNonNull(priced.get(project)))) {
                items = new RetainerCut(
                                retainer,
                                used(retainer, covered.getOrDefault(project, List.of())),
                                periods(retainer, billed.getOrDefault(project, List.of())))
                        .apply(items, invoice);
            }
            cut.put(project, items);
        }
        return cut;
    }

    private static List<Retainer> retainers(PricedProject project) {
        return project.terms().all(Retainer.class);
    }

    private static List<RetainerCut.Used> used(Retainer retainer, List<Allocations.Covered> covered) {
        return covered.stream()
                .filter(each -> retainer.code().equals(each.term()))
                .map(each -> new RetainerCut.Used(each.date(), each.minutes()))
                .toList();
    }

    private static Set<LocalDate> periods(Retainer retainer, List<TermCharge> billed) {
        return billed.stream()
                .filter(charge -> retainer.code().equals(charge.term()))
                .map(TermCharge::from)
                .collect(Collectors.toSet());
    }
}
