package io.milepost.billing;

import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import io.milepost.project.HourlyRates;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.RateCards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what the items of a project are priced by: rate cards, terms, exchange rates. */
@Component
class Pricing {
    private final RateCards cards;
    private final TermsBook terms;
    private final Milestones milestones;
    private final ExchangeRates exchange;

    Pricing(RateCards cards, TermsBook terms, Milestones milestones, ExchangeRates exchange) {
        this.cards = cards;
        this.terms = terms;
        this.milestones = milestones;
        this.exchange = exchange;
    }

    PricedProject of(Project project) {
        var details = project.details();
        var rates = new HourlyRates(cards.findFor(project.code(), details.client(), details.currency()));
        TermsOfProject agreed = terms.termsOf(project.code());
        return new PricedProject(project, rates, agreed, exceeded(project, agreed), exchange);
    }

    /** The terms whose milestones come to more than was agreed. */
    private Map<String, Over> exceeded(Project project, TermsOfProject agreed) {
        List<FixedPrice> valued = agreed.all(FixedPrice.class).stream()
                .filter(term -> term.contractValue() != null)
                .toList();
        Map<String, Over> exceeded = new HashMap<>();
        List<Milestone> all = valued.isEmpty() ? List.of() : milestones.findByProjectOrderByCode(project.code());
        for (FixedPrice term : valued) {
            Money value = Money.rounded(java.util.Objects.requireNonNull(term.contractValue()), project.currency());
            Money sum = Money.sum(
                    all.stream()
                            .filter(milestone -> agreed.ofMilestone(milestone.code())
                                    .filter(term::equals)
                                    .isPresent())
                            .map(milestone -> Money.rounded(milestone.size(), project.currency()))
                            .toList(),
                    project.currency());
            if (sum.compareTo(value) > 0) {
                exceeded.put(
                        term.code(),
                        new Over(
                                Limit.CONTRACT_VALUE,
                                "The milestones of term %s come to %s, over its contract value of %s."
                                        .formatted(term.code(), sum, value)));
            }
        }
        return exceeded;
    }
}
