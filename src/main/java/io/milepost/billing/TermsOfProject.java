package io.milepost.billing;

import static java.util.Comparator.comparing;

import io.milepost.project.TimeEntryDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All terms of one project, and which of them claims an item: the one that names it, before the one that takes the rest. */
final class TermsOfProject {
    private final List<BillingTerms> terms;

    TermsOfProject(List<BillingTerms> terms) {
        this.terms = List.copyOf(terms);
    }

    Optional<BillingTerms> of(TimeEntryDetails work) {
        return terms.stream()
                .filter(term -> term.claimsTime() && term.holdsOn(work.date()))
                .filter(term -> term.scope().rankOf(work) != Scope.Rank.NONE)
                .max(comparing(term -> term.scope().rankOf(work)));
    }

    Optional<FixedPrice> ofMilestone(String milestone) {
        return claiming(FixedPrice.class, BillingTerms::claimsMilestones, Scope::milestones, milestone);
    }

    Optional<ExpenseTerms> ofExpense(String category) {
        return claiming(ExpenseTerms.class, BillingTerms::claimsExpenses, Scope::categories, category);
    }

    Optional<BillingTerms> named(String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    List<BillingTerms> all() {
        return terms;
    }

    /** Those of one kind, in the order of their codes. */
    <T extends BillingTerms> List<T> all(Class<T> kind) {
        return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T extends BillingTerms> Optional<T> claiming(
            Class<T> kind, Function<BillingTerms, Boolean> claims, Function<Scope, Set<String>> names, String name) {
        List<T> able = all(kind).stream().filter(claims::apply).toList();
        return able.stream()
                .filter(term -> names.apply(term.scope()).contains(name))
                .findFirst()
                .or(() -> able.stream()
                        .filter(term -> names.apply(term.scope()).isEmpty())
                        .findFirst());
    }
}
