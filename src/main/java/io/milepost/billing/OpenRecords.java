package io.milepost.billing;

import io.milepost.project.Expense;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The records behind projects' open portions, a question for each kind. */
interface OpenRecords extends Repository<Portion, String> {
    String OPEN = " where p.project in :projects and p.settled = false";

    /** An entry without its entity: there are many. */
    record Worked(ItemKey key, TimeEntryDetails details) {}

    @Query("select new io.milepost.billing.OpenRecords$Worked(r.key, r.details) from Portion p"
            + " join TimeEntry r on r.key.value = p.itemKey" + OPEN)
    List<Worked> timeEntries(Collection<String> projects);

    @Query("select r from Portion p join Expense r on r.key.value = p.itemKey" + OPEN)
    List<Expense> expenses(Collection<String> projects);

    @Query("select r from Portion p join TermCharge r on r.key.value = p.itemKey" + OPEN)
    List<TermCharge> charges(Collection<String> projects);

    @Query("select r from Portion p join Milestone r on r.key.value = p.itemKey" + OPEN)
    List<Milestone> milestones(Collection<String> projects);

    default FoundRecords of(Collection<String> projects) {
        Map<ItemKey, TimeEntryDetails> time = new HashMap<>();
        timeEntries(projects).forEach(worked -> time.put(worked.key(), worked.details()));
        FoundRecords found = new FoundRecords(time, new HashMap<>(), new HashMap<>(), new HashMap<>());
        expenses(projects).forEach(expense -> found.expenses().put(expense.key(), expense.details()));
        charges(projects).forEach(charge -> found.charges().put(charge.key(), charge));
        milestones(projects).forEach(milestone -> found.milestones().put(milestone.key(), milestone));
        return found;
    }
}
