package io.milepost.invoice;

import io.milepost.money.Money;
import io.milepost.project.Project;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a drafter should know and may submit all the same. */
@Component
class DraftWarnings {
    private final PoBudget budget;

    DraftWarnings(PoBudget budget) {
        this.budget = budget;
    }

    List<Problem> of(Invoice invoice, Project project, TaxTable taxes) {
        Money excess = budget.excess(project, invoice.id(), taxes.totals().net());
        return excess.isZero() ? List.of() : List.of(overBudget(project, excess));
    }

    private static Problem overBudget(Project project, Money excess) {
        Money whole = Money.rounded(Objects.requireNonNull(project.details().poBudget()), project.currency());
        String order = project.details().poNumber() == null
                ? ""
                : " " + project.details().poNumber();
        return new Problem(
                "over-budget",
                "With this draft, %s is billed %s over the budget of its purchase order%s, %s net: agree a larger one with the client, or bill less. It can be submitted; the approvers are told."
                        .formatted(project.name(), excess, order, whole),
                null,
                null);
    }
}
