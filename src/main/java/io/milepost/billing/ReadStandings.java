package io.milepost.billing;

import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a project's terms have billed elsewhere, to tell where each stands with a draft. */
@Component
public class ReadStandings {
    private final TermsBook book;
    private final Allocations allocations;
    private final Milestones milestones;

    ReadStandings(TermsBook book, Allocations allocations, Milestones milestones) {
        this.book = book;
        this.allocations = allocations;
        this.milestones = milestones;
    }

    /** {@code taken} are the items that other drafts hold. */
    public List<Standing> of(
            Project project, String invoice, List<Choice> choices, List<WorkItem> taken, Composition composition) {
        TermsOfProject terms = book.termsOf(project.code());
        if (terms.all().isEmpty()) {
            return List.of();
        }
        Map<String, Standings.Before> before = terms.all().stream().anyMatch(Standings::looksBack)
                ? allocations.taken(List.of(project.code()), invoice).stream()
                        .collect(Collectors.toMap(
                                Allocations.Taken::term, each -> new Standings.Before(each.minutes(), each.net())))
                : Map.of();
        return new Standings(
                        project.currency(), before, fixed -> milestones(project, terms, fixed), choices, composition)
                .of(terms.all(), terms.all(Retainer.class).isEmpty() ? List.of() : covered(project, taken));
    }

    private BigDecimal milestones(Project project, TermsOfProject terms, FixedPrice fixed) {
        return milestones.findByProjectOrderByCode(project.code()).stream()
                .filter(milestone -> terms.ofMilestone(milestone.code())
                        .filter(fixed::equals)
                        .isPresent())
                .map(Milestone::size)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Allocations.Covered> covered(Project project, List<WorkItem> taken) {
        List<Allocations.Covered> covered = new ArrayList<>(allocations.covered(List.of(project.code())));
        for (WorkItem item : taken) {
            Hold hold = item.hold();
            if (item.covered() && item.term() != null && hold != null && hold.decision() == Decision.BILL) {
                covered.add(new Allocations.Covered(project.code(), item.term(), item.date(), hold.size()));
            }
        }
        return covered;
    }
}
