package io.milepost.billing;

import io.milepost.client.Checks;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.RateCards;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a term can be agreed beside the others of its project. */
@Component
class TermsCheck {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 2000;

    private final TermsBook book;
    private final Milestones milestones;
    private final RateCards cards;
    private final KeptBack keptBack;

    TermsCheck(TermsBook book, Milestones milestones, RateCards cards, KeptBack keptBack) {
        this.book = book;
        this.milestones = milestones;
        this.cards = cards;
        this.keptBack = keptBack;
    }

    void check(Checks checks, Project project, String code, TermsKind kind, Scope scope, Figures figures) {
        new FiguresCheck(checks, kind, project.currency()).check(figures);
        names(checks, kind, scope, project);
        Set<String> released = keptBack.released(project.code());
        checks.require(
                !released.contains(code),
                "Retainage %s was released and is over; agree what follows under another code.".formatted(code));
        if (figures.cap() != null) {
            checks.require(
                    !cards.of(project).none(),
                    "A cap needs prices: agree a rate card in %s for the project, its client or the firm first."
                            .formatted(project.currency()));
        }
        if (kind == TermsKind.FIXED_PRICE && figures.contractValue() != null) {
            checks.require(
                    !scope.namesTime() || !scope.milestones().isEmpty(),
                    "A contract value is shared by milestones: name them, or name nothing at all.");
        }
        if (checks.problems().isEmpty()) {
            BillingTerms terms = kind.terms(code, scope, figures);
            others(project.code(), code).stream()
                    .filter(other -> !released.contains(other.code()))
                    .forEach(other -> Ties.between(terms, other).forEach(tie -> checks.require(false, tie)));
        }
    }

    private List<BillingTerms> others(String project, String code) {
        return book.of(project).stream()
                .filter(terms -> !terms.code().equals(code))
                .toList();
    }

    private void names(Checks checks, TermsKind kind, Scope scope, Project project) {
        boolean claimsTime = switch (kind) {
            case FIXED_PRICE, TIME_AND_MATERIAL, RETAINER, PERCENT_COMPLETE -> true;
            case DEPOSIT, RETAINAGE, EXPENSES -> false;
        };
        names(checks, "A task", scope.tasks(), claimsTime, kind);
        names(checks, "A role", scope.roles(), claimsTime, kind);
        names(checks, "A milestone", scope.milestones(), kind == TermsKind.FIXED_PRICE, kind);
        names(checks, "A category", scope.categories(), kind == TermsKind.EXPENSES, kind);
        for (String milestone : scope.milestones()) {
            checks.require(
                    ItemKey.possibleMilestone(project.code(), milestone)
                            .flatMap(milestones::findById)
                            .isPresent(),
                    "There is no milestone %s in %s; agree the milestone first.".formatted(milestone, project.code()));
        }
    }

    private static void names(Checks checks, String what, Set<String> names, boolean allowed, TermsKind kind) {
        names.forEach(name -> checks.line(what, name, LONGEST_NAME));
        checks.require(
                names.isEmpty() || allowed, "%s can't be claimed by %s; leave it out.".formatted(what, kind.text()));
        checks.require(
                String.join("\n", names).length() <= LONGEST_LIST,
                "%s is one of too many: together their names go up to 2,000 characters.".formatted(what));
    }
}
