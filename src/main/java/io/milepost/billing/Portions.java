package io.milepost.billing;

import io.milepost.project.TimeEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Portions extends Repository<Portion, String> {
    /** A portion that no issued invoice has, its item's account, and the draft that holds it, if any. */
    record Open(Portion portion, LedgerItem item, @Nullable Allocation allocation) {}

    <T extends Portion> List<T> saveAll(Iterable<T> portions);

    List<Portion> findByIdIn(Collection<String> ids);

    List<Portion> findByItemKeyIn(Collection<String> itemKeys);

    void deleteAll(Iterable<? extends Portion> portions);

    @Query("select new io.milepost.billing.Portions$Open(p, i, a) from Portion p"
            + " join LedgerItem i on i.key.value = p.itemKey left join Allocation a on a.livePortion = p.id"
            + " where p.project = :project and p.settled = false")
    List<Open> open(String project);

    @Query("select new io.milepost.billing.Portions$Open(p, i, a) from Portion p"
            + " join LedgerItem i on i.key.value = p.itemKey left join Allocation a on a.livePortion = p.id"
            + " where p.project in :projects and p.settled = false")
    List<Open> openAmong(Collection<String> projects);

    @Query("select p.itemKey from Portion p where p.itemKey in :itemKeys and p.settled = true")
    List<String> settledAmong(Collection<String> itemKeys);

    /** The ids of portions that are settled while others of their item are open. */
    @Query("select p.id from Portion p where p.project = :project and p.settled = true and p.itemKey in"
            + " (select o.itemKey from Portion o where o.project = :project and o.settled = false)")
    List<String> settledSiblings(String project);

    @Query("select p.id from Portion p where p.project in :projects and p.settled = true and p.itemKey in"
            + " (select o.itemKey from Portion o where o.project in :projects and o.settled = false)")
    List<String> settledSiblingsAmong(Collection<String> projects);

    /** A part of an entry that is settled, and what was billable of it; what a credit note gave up is below zero there. */
    record Done(TimeEntry entry, BigDecimal size, BigDecimal billable) {}

    @Query("select new io.milepost.billing.Portions$Done(e, p.size, abs(a.decided.billable)) from Portion p"
            + " join TimeEntry e on e.key.value = p.itemKey join Allocation a on a.livePortion = p.id"
            + " where p.project = :project and p.settled = true"
            + " and e.details.date >= :from and e.details.date <= :to")
    List<Done> settledTime(String project, LocalDate from, LocalDate to);
}
