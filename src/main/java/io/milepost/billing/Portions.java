package io.milepost.billing;

import io.milepost.project.ItemKey;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Portions extends Repository<Portion, String> {
    /** A portion that no issued invoice has, what is known of its item, and the draft that holds it, if any. */
    record Open(
            String id,
            ItemKey item,
            String project,
            BigDecimal size,
            BigDecimal recorded,
            boolean withdrawn,
            @Nullable Allocation allocation) {
        int number() {
            return Portion.number(id);
        }
    }

    <T extends Portion> List<T> saveAll(Iterable<T> portions);

    List<Portion> findByIdIn(Collection<String> ids);

    List<Portion> findByItemKeyIn(Collection<String> itemKeys);

    void deleteAll(Iterable<? extends Portion> portions);

    String OPEN = "select new io.milepost.billing.Portions$Open("
            + "p.id, i.key, p.project, p.size, i.recorded, i.withdrawn, a) from Portion p"
            + " join LedgerItem i on i.key.value = p.itemKey left join Allocation a on a.livePortion = p.id"
            + " where p.settled = false and p.project";

    @Query(OPEN + " in :projects")
    List<Open> openOfAll(Collection<String> projects);

    @Query(OPEN + " = :project")
    List<Open> openOfOne(String project);

    /** For one project, as for its drafts, with the plan Hibernate keeps; for lists it makes a new one each time. */
    default List<Open> open(Collection<String> projects) {
        return projects.size() == 1 ? openOfOne(projects.iterator().next()) : openOfAll(projects);
    }

    /** How many portions of a project are open. */
    record Count(String project, long portions) {}

    @Query("select new io.milepost.billing.Portions$Count(p.project, count(p)) from Portion p"
            + " where p.project in :projects and p.settled = false group by p.project")
    List<Count> countOpen(Collection<String> projects);

    @Query("select p.itemKey from Portion p where p.itemKey in :itemKeys and p.settled = true")
    List<String> settledAmong(Collection<String> itemKeys);

    /** What is settled of an item that is open in part; {@code billable} is what was billable of it then. */
    record Settled(String id, BigDecimal size, @Nullable BigDecimal billable) {
        ItemKey item() {
            return Portion.itemOf(id);
        }
    }

    String SETTLED = "select new io.milepost.billing.Portions$Settled(p.id, p.size, abs(a.decided.billable))"
            + " from Portion p left join Allocation a on a.livePortion = p.id where p.settled = true and p.project ";
    String SIBLINGS = " and p.itemKey in (select o.itemKey from Portion o where o.settled = false and o.project ";

    @Query(SETTLED + "in :projects" + SIBLINGS + "in :projects)")
    List<Settled> settledSiblingsOfAll(Collection<String> projects);

    @Query(SETTLED + "= :project" + SIBLINGS + "= :project)")
    List<Settled> settledSiblingsOfOne(String project);

    default List<Settled> settledSiblings(Collection<String> projects) {
        return projects.size() == 1 ? settledSiblingsOfOne(projects.iterator().next()) : settledSiblingsOfAll(projects);
    }

    /** A part of an entry that is settled, and what was billable of it; what a credit note gave up is below zero there. */
    record Done(String project, ItemKey item, TimeEntryDetails entry, BigDecimal size, BigDecimal billable) {}

    @Query("select new io.milepost.billing.Portions$Done(p.project, e.key, e.details, p.size, abs(a.decided.billable))"
            + " from Portion p join TimeEntry e on e.key.value = p.itemKey join Allocation a on a.livePortion = p.id"
            + " where p.project in :projects and p.settled = true"
            + " and e.details.date >= :from and e.details.date <= :to")
    List<Done> settledTime(Collection<String> projects, LocalDate from, LocalDate to);

    /** Fees of retainers that were issued. */
    @Query("select c from Portion p join TermCharge c on c.key.value = p.itemKey"
            + " where p.project in :projects and p.settled = true and p.itemKey like 'retainer:%'")
    List<TermCharge> settledFees(Collection<String> projects);

    /** Fees of retainers that are on an invoice or a draft, or were written off. */
    @Query("select distinct c from Portion p join TermCharge c on c.key.value = p.itemKey"
            + " join Allocation a on a.livePortion = p.id"
            + " where p.project in :projects and p.itemKey like 'retainer:%'")
    List<TermCharge> takenFees(Collection<String> projects);
}
