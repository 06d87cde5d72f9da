package io.milepost.billing;

import io.milepost.money.CrossedRates;
import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import io.milepost.project.HourlyRates;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.RateCard;
import io.milepost.project.RateCards;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what the items of a project are priced by: rate cards, terms, exchange rates. */
@Component
class Pricing {
    private final RateCards cards;
    private final TermsBook terms;
    private final Milestones milestones;
    private final TermCharges charges;
    private final ExchangeRates exchange;

    Pricing(RateCards cards, TermsBook terms, Milestones milestones, TermCharges charges, ExchangeRates exchange) {
        this.cards = cards;
        this.terms = terms;
        this.milestones = milestones;
        this.charges = charges;
        this.exchange = exchange;
    }

    /** By the code of each project; {@code records} and {@code open} are those of all of them. */
    Map<String, PricedProject> of(Collection<Project> projects, FoundRecords records, Set<ItemKey> open) {
        List<String> codes = projects.stream().map(Project::code).toList();
        Set<String> clients =
                projects.stream().map(project -> project.details().client()).collect(Collectors.toSet());
        List<RateCard> agreedCards = cards.among(codes, clients);
        Map<String, TermsOfProject> agreed = terms.termsOf(codes);
        Map<String, List<Milestone>> planned =
                ofProjects(having(FixedPrice.class, agreed), milestones::findByProjectIn, Milestone::project);
        Map<String, List<TermCharge>> stated =
                ofProjects(having(PercentComplete.class, agreed), charges::findByProjectIn, TermCharge::project);
        CrossedRates rates = rates(projects, records);
        Map<String, PricedProject> priced = new HashMap<>();
        for (Project project : projects) {
            TermsOfProject own = Objects.requireNonNull(agreed.get(project.code()));
            List<Milestone> all = planned.getOrDefault(project.code(), List.of());
            priced.put(
                    project.code(),
                    new PricedProject(
                            project,
                            HourlyRates.of(project, agreedCards),
                            own,
                            exceeded(project, own, all),
                            BilledUp.among(own, all, stated.getOrDefault(project.code(), List.of()), open),
                            rates));
        }
        return priced;
    }

    private CrossedRates rates(Collection<Project> projects, FoundRecords records) {
        FoundRecords.Foreign foreign =
                records.foreign(projects.stream().collect(Collectors.toMap(Project::code, Project::currency)));
        return foreign.currencies().isEmpty()
                ? CrossedRates.NONE
                : exchange.among(foreign.currencies(), foreign.first(), foreign.last());
    }

    private static <T> Map<String, List<T>> ofProjects(
            List<String> projects, Function<List<String>, List<T>> find, Function<T, String> project) {
        return projects.isEmpty() ? Map.of() : find.apply(projects).stream().collect(Collectors.groupingBy(project));
    }

    private static List<String> having(Class<? extends BillingTerms> kind, Map<String, TermsOfProject> agreed) {
        return agreed.entrySet().stream()
                .filter(terms -> !terms.getValue().all(kind).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<FixedPrice> valued(TermsOfProject agreed) {
        return agreed.all(FixedPrice.class).stream()
                .filter(term -> term.contractValue() != null)
                .toList();
    }

    /** The terms whose milestones come to more than was agreed. */
    private static Map<String, Over> exceeded(Project project, TermsOfProject agreed, List<Milestone> all) {
        Map<String, Over> exceeded = new HashMap<>();
        for (FixedPrice term : valued(agreed)) {
            Money value = Money.rounded(Objects.requireNonNull(term.contractValue()), project.currency());
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
