package io.milepost.billing;

import io.milepost.project.ItemKey;
import io.milepost.project.Project;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the included hours of a project's retainers from overage, by what invoices and drafts have used up already. */
@Component
class CoverByRetainers {
    private final Allocations allocations;
    private final Portions portions;
    private final TermCharges charges;

    CoverByRetainers(Allocations allocations, Portions portions, TermCharges charges) {
        this.allocations = allocations;
        this.portions = portions;
        this.charges = charges;
    }

    List<WorkItem> of(Project project, TermsOfProject terms, List<WorkItem> items, String invoice) {
        List<Retainer> retainers = terms.all(Retainer.class);
        if (retainers.isEmpty()) {
            return items;
        }
        List<Allocations.Covered> covered = allocations.covered(project.code());
        List<WorkItem> cut = items;
        for (Retainer retainer : retainers) {
            List<RetainerCut.Used> used = covered.stream()
                    .filter(each -> retainer.code().equals(each.term()))
                    .map(each -> new RetainerCut.Used(each.date(), each.minutes()))
                    .toList();
            cut = new RetainerCut(retainer, used, billed(project, retainer)).apply(cut, invoice);
        }
        return cut;
    }

    private Set<LocalDate> billed(Project project, Retainer retainer) {
        List<TermCharge> periods = charges.of(project.code(), retainer.code());
        List<String> keys =
                periods.stream().map(TermCharge::key).map(ItemKey::value).toList();
        Set<String> settled = keys.isEmpty() ? Set.of() : Set.copyOf(portions.settledAmong(keys));
        return periods.stream()
                .filter(charge -> settled.contains(charge.key().value()))
                .map(TermCharge::from)
                .collect(Collectors.toSet());
    }
}
