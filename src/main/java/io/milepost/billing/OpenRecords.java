package io.milepost.billing;

import io.milepost.project.Expense;
import io.milepost.project.Milestone;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntry;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The records behind many projects' open portions, a question for each kind. */
interface OpenRecords extends Repository<Portion, String> {
    String OPEN = " and exists (select p.id from Portion p where p.itemKey = r.key.value and p.settled = false)";

    @Query("select r from TimeEntry r where r.details.project in :projects" + OPEN)
    List<TimeEntry> timeEntries(Collection<String> projects);

    @Query("select r from Expense r where r.details.project in :projects" + OPEN)
    List<Expense> expenses(Collection<String> projects);

    @Query("select r from TermCharge r where r.project in :projects" + OPEN)
    List<TermCharge> charges(Collection<String> projects);

    @Query("select r from Milestone r where r.project in :projects" + OPEN)
    List<Milestone> milestones(Collection<String> projects);
}
