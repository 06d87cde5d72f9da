package io.milepost.project;

import io.milepost.client.Checks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees a milestone of a project, or changes the agreement while it is not billed. */
@Component
public class PlanMilestone {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Projects projects;
    private final Milestones milestones;
    private final BillingStatus billing;
    private final MilestonePrices prices;
    private final ApplicationEventPublisher events;

    PlanMilestone(
            Projects projects,
            Milestones milestones,
            BillingStatus billing,
            MilestonePrices prices,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.milestones = milestones;
        this.billing = billing;
        this.prices = prices;
        this.events = events;
    }

    /** Answers whether the milestone is new. */
    @Transactional
    public boolean plan(String projectCode, String code, MilestonePlan plan) {
        Project project = projects.lock(projectCode).orElseThrow(() -> new UnknownRecord("project", projectCode));
        check(project, code, plan);
        var known = milestones.findById(ItemKey.milestone(projectCode, code));
        known.ifPresentOrElse(m -> replan(m, plan), () -> milestones.save(new Milestone(projectCode, code, plan)));
        prices.apply(project);
        return known.isEmpty();
    }

    private void replan(Milestone milestone, MilestonePlan plan) {
        boolean settled = !billing.settledAmong(Set.of(milestone.key())).isEmpty();
        if (milestone.reachedOn() != null) {
            billing.changing(List.of(milestone));
        }
        boolean changes = milestone.replan(plan);
        if (changes && settled) {
            throw new RecordLocked(
                    "Milestone %s of %s is on an issued invoice and can't change any more; a credit note corrects it."
                            .formatted(milestone.code(), milestone.project()));
        }
        if (changes && milestone.reachedOn() != null) {
            billing.recorded(List.of(milestone));
            events.publishEvent(new MilestoneChanged(milestone.project(), milestone.code()));
        }
    }

    private static void check(Project project, String code, MilestonePlan plan) {
        var checks = new Checks().code("The milestone's code", code).line("The milestone's name", plan.name(), 200);
        BigDecimal amount = plan.amount();
        BigDecimal percent = plan.percent();
        if (percent == null) {
            checks.require(amount != null && amount.signum() > 0, "The amount must be more than zero.");
        } else {
            checks.require(amount == null, "A milestone has an amount or a percentage, not both.");
            checks.require(
                    percent.signum() > 0
                            && percent.compareTo(HUNDRED) <= 0
                            && percent.stripTrailingZeros().scale() <= 4,
                    "The percentage must be more than 0 and at most 100, with at most 4 decimals.");
        }
        if (amount != null) {
            int decimals = project.currency().getDefaultFractionDigits();
            checks.atMostLargest("The amount", amount);
            checks.require(
                    amount.stripTrailingZeros().scale() <= decimals,
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
