package io.milepost.project;

import io.milepost.client.Checks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees a milestone of a project, or changes the agreement while it is not billed. */
@Component
public class PlanMilestone {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Projects projects;
    private final Milestones milestones;
    private final BillingStatus billing;

    PlanMilestone(Projects projects, Milestones milestones, BillingStatus billing) {
        this.projects = projects;
        this.milestones = milestones;
        this.billing = billing;
    }

    /** Answers whether the milestone is new. */
    @Transactional
    public boolean plan(String projectCode, String code, MilestonePlan plan) {
        Project project = projects.lock(projectCode).orElseThrow(() -> new UnknownRecord("project", projectCode));
        check(project, code, plan);
        var known = milestones.findById(ItemKey.milestone(projectCode, code));
        known.ifPresentOrElse(m -> replan(m, plan), () -> milestones.save(new Milestone(projectCode, code, plan)));
        return known.isEmpty();
    }

    private void replan(Milestone milestone, MilestonePlan plan) {
        boolean settled = !billing.settledAmong(Set.of(milestone.key())).isEmpty();
        boolean changes = milestone.replan(plan);
        if (changes && settled) {
            throw new RecordLocked(
                    "Milestone %s of %s is on an issued invoice and can't change any more; a credit note corrects it."
                            .formatted(milestone.code(), milestone.project()));
        }
        if (changes && milestone.reachedOn() != null) {
            billing.recorded(List.of(milestone));
        }
    }

    private static void check(Project project, String code, MilestonePlan plan) {
        var checks = new Checks()
                .code("The milestone's code", code)
                .line("The milestone's name", plan.name(), 200)
                .require(plan.amount() != null && plan.amount().signum() > 0, "The amount must be more than zero.");
        if (plan.amount() != null) {
            int decimals = project.currency().getDefaultFractionDigits();
            checks.require(
                    plan.amount().stripTrailingZeros().scale() <= decimals,
                    "The amount has more decimals than %s knows.".formatted(project.currency()));
        }
        var vat = plan.vatPercent();
        checks.require(
                vat == null
                        || vat.signum() >= 0
                                && vat.compareTo(HUNDRED) <= 0
                                && vat.stripTrailingZeros().scale() <= 2,
                "VAT must be between 0 and 100 percent, with at most 2 decimals.");
        checks.raise();
    }
}
