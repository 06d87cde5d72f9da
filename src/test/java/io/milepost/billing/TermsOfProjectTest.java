package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsOfProjectTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final BillingTerms REST = new TimeAndMaterial("REST", Scope.REST, null);
    private static final BillingTerms ROLE = new TimeAndMaterial("ROLE", Scope.ofRoles("Engineer"), null);
    private static final BillingTerms TASK = new FixedPrice("TASK", Scope.ofTasks("Design"), null);
    private static final BillingTerms BOTH = new PercentComplete(
            "BOTH", new Scope(Set.of(), Set.of("Design"), Set.of("Engineer"), Set.of()), BigDecimal.TEN, null);
    private final TermsOfProject terms = new TermsOfProject(List.of(REST, ROLE, TASK, BOTH));

    @Test
    void theTermThatNamesTimeMostExactlyClaimsIt() {
        assertThat(terms.of(work("Design", "Engineer"))).contains(BOTH);
        assertThat(terms.of(work("Design", "Lead"))).contains(TASK);
        assertThat(terms.of(work("Build", "Engineer"))).contains(ROLE);
        assertThat(terms.of(work(null, "Lead"))).contains(REST);
    }

    @Test
    void withoutATermNothingIsClaimed() {
        var none = new TermsOfProject(List.of());

        assertThat(none.of(work("Design", "Engineer"))).isEmpty();
        assertThat(none.ofMilestone("M1")).isEmpty();
        assertThat(none.ofExpense("Travel")).isEmpty();
    }

    @Test
    void oneThatNamesMilestonesClaimsNoHoursAndOneThatNamesHoursNoMilestones() {
        var milestones = new FixedPrice("M", Scope.ofMilestones("M1"), null);
        var project = new TermsOfProject(List.of(milestones, TASK));

        assertThat(project.of(work("Build", "Engineer"))).isEmpty();
        assertThat(project.ofMilestone("M1")).contains(milestones);
        assertThat(project.ofMilestone("M2")).isEmpty();
        assertThat(Ties.between(milestones, TASK)).isEmpty();
    }

    @Test
    void expensesAreClaimedByCategoryBeforeTheRest() {
        var travel = new ExpenseTerms("TRAVEL", Scope.ofCategories("Travel"), BigDecimal.TEN);
        var others = new ExpenseTerms("OTHERS", Scope.REST, BigDecimal.ZERO);
        var project = new TermsOfProject(List.of(others, travel));

        assertThat(project.ofExpense("Travel")).contains(travel);
        assertThat(project.ofExpense("Hotel")).contains(others);
        assertThat(Ties.between(travel, others)).isEmpty();
    }

    @Test
    void aRetainerClaimsNothingBeforeItsFirstDayOrAfterItsLast() {
        var retainer = new Retainer(
                "CARE",
                Scope.ofTasks("Care"),
                BigDecimal.TEN,
                Period.MONTH,
                true,
                BigDecimal.ZERO,
                0,
                DAY.plusDays(1),
                null,
                null);

        assertThat(new TermsOfProject(List.of(retainer, REST)).of(work("Care", "Lead")))
                .contains(REST);
    }

    @Test
    void termsThatNameTimeEquallyExactlyTie() {
        var other = new TimeAndMaterial("OTHER", Scope.ofRoles("Engineer", "Lead"), null);

        assertThat(Ties.between(other, ROLE)).containsExactly("Role 'Engineer' belongs to term ROLE already.");
        assertThat(Ties.between(other, TASK)).isEmpty();
    }

    private static TimeEntryDetails work(@Nullable String task, String role) {
        return new TimeEntryDetails("HARBOUR", "jo", role, task, DAY, 60, "Worked", true, null);
    }
}
