package io.milepost.billing;

import io.milepost.client.Checks;
import io.milepost.money.Money;
import io.milepost.project.BillingStatus;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.MilestoneChanged;
import io.milepost.project.MilestonePrices;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the amounts of milestones that are a percentage of their term's contract value. */
@Component
class PriceMilestones implements MilestonePrices {
    private final TermsBook terms;
    private final Milestones milestones;
    private final BillingStatus billing;
    private final ApplicationEventPublisher events;

    PriceMilestones(TermsBook terms, Milestones milestones, BillingStatus billing, ApplicationEventPublisher events) {
        this.terms = terms;
        this.milestones = milestones;
        this.billing = billing;
        this.events = events;
    }

    @Override
    public void apply(Project project) {
        TermsOfProject agreed = terms.termsOf(project.code());
        List<Milestone> byPercent = milestones.findByProjectOrderByCode(project.code()).stream()
                .filter(milestone -> milestone.percent() != null)
                .toList();
        if (byPercent.isEmpty()) {
            return;
        }
        Set<ItemKey> settled =
                billing.settledAmong(byPercent.stream().map(Milestone::key).toList());
        var checks = new Checks();
        for (FixedPrice term : agreed.all(FixedPrice.class)) {
            List<Milestone> claimed = byPercent.stream()
                    .filter(milestone -> agreed.ofMilestone(milestone.code())
                            .filter(term::equals)
                            .isPresent())
                    .toList();
            price(project, term, claimed, settled, checks);
        }
        byPercent.stream()
                .filter(milestone -> agreed.ofMilestone(milestone.code()).isEmpty())
                .forEach(milestone -> worth(milestone, BigDecimal.ZERO, settled));
        checks.raise();
    }

    private void price(Project project, FixedPrice term, List<Milestone> claimed, Set<ItemKey> settled, Checks checks) {
        List<ContractValue.Part> parts =
                claimed.stream().map(milestone -> part(milestone, settled)).toList();
        BigDecimal percent = ContractValue.percent(parts);
        checks.require(
                percent.compareTo(ContractValue.WHOLE) <= 0,
                "The milestones of term %s come to %s %% of its contract value; together they go up to 100 %%."
                        .formatted(term.code(), percent.stripTrailingZeros().toPlainString()));
        BigDecimal value = term.contractValue();
        BigDecimal billed = ContractValue.settled(parts);
        checks.require(
                value == null || value.compareTo(billed) >= 0,
                "The contract value of term %s can't be less than %s, which its milestones were billed for."
                        .formatted(term.code(), Money.rounded(billed, project.currency())));
        Map<String, BigDecimal> amounts = value == null
                ? claimed.stream().collect(Collectors.toMap(Milestone::code, milestone -> BigDecimal.ZERO))
                : new ContractValue(Money.rounded(value, project.currency())).amounts(parts);
        claimed.forEach(
                milestone -> worth(milestone, amounts.getOrDefault(milestone.code(), milestone.size()), settled));
    }

    private static ContractValue.Part part(Milestone milestone, Set<ItemKey> settled) {
        return new ContractValue.Part(
                milestone.code(),
                java.util.Objects.requireNonNull(milestone.percent()),
                milestone.reachedOn(),
                settled.contains(milestone.key()),
                milestone.size());
    }

    private void worth(Milestone milestone, BigDecimal amount, Set<ItemKey> settled) {
        if (!settled.contains(milestone.key()) && milestone.becomesWorth(amount) && milestone.reachedOn() != null) {
            billing.recorded(List.of(milestone));
            events.publishEvent(new MilestoneChanged(milestone.project(), milestone.code()));
        }
    }
}
