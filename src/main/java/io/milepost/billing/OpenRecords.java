package io.milepost.billing;

import io.milepost.project.Expense;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Milestone;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The records behind projects' open portions, a question for each kind. */
interface OpenRecords extends Repository<Portion, String> {
    String OPEN = " on r.key.value = p.itemKey where p.settled = false and p.project ";
    String WORKED =
            "select new io.milepost.billing.OpenRecords$Worked(r.key, r.details) from Portion p join TimeEntry r";
    String MILESTONES = "select r from Portion p join Milestone r";

    /** An entry without its entity: there are many. */
    record Worked(ItemKey key, TimeEntryDetails details) {}

    @Query(WORKED + OPEN + "in :projects")
    List<Worked> timeEntries(Collection<String> projects);

    @Query(WORKED + OPEN + "= :project")
    List<Worked> timeEntries(String project);

    @Query(MILESTONES + OPEN + "in :projects")
    List<Milestone> milestones(Collection<String> projects);

    @Query(MILESTONES + OPEN + "= :project")
    List<Milestone> milestones(String project);

    @Query("select r from Portion p join Expense r" + OPEN + "in :projects")
    List<Expense> expenses(Collection<String> projects);

    @Query("select r from Portion p join TermCharge r" + OPEN + "in :projects")
    List<TermCharge> charges(Collection<String> projects);

    /**
     * {@code kinds} are those the open portions are of: the others are not asked about. Hours and milestones of one project,
     * as for its drafts, are read with the plan Hibernate keeps; for lists it makes a new one each time.
     */
    default FoundRecords of(Collection<String> projects, Set<ItemKind> kinds) {
        FoundRecords found = new FoundRecords(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        Optional<String> one =
                projects.size() == 1 ? Optional.of(projects.iterator().next()) : Optional.empty();
        kinds.stream().map(Source::of).distinct().forEach(source -> {
            switch (source) {
                case TIME ->
                    one.map(this::timeEntries)
                            .orElseGet(() -> timeEntries(projects))
                            .forEach(worked -> found.time().put(worked.key(), worked.details()));
                case EXPENSE ->
                    expenses(projects).forEach(expense -> found.expenses().put(expense.key(), expense.details()));
                case MILESTONE ->
                    one.map(this::milestones)
                            .orElseGet(() -> milestones(projects))
                            .forEach(milestone -> found.milestones().put(milestone.key(), milestone));
                case CHARGE ->
                    charges(projects).forEach(charge -> found.charges().put(charge.key(), charge));
            }
        });
        return found;
    }

    /** Where the records of a kind of item lie. */
    enum Source {
        TIME,
        EXPENSE,
        MILESTONE,
        CHARGE;

        static Source of(ItemKind kind) {
            return switch (kind) {
                case TIME -> TIME;
                case EXPENSE -> EXPENSE;
                case MILESTONE -> MILESTONE;
                case RETAINER, PROGRESS, DEPOSIT, RETENTION -> CHARGE;
            };
        }
    }
}
