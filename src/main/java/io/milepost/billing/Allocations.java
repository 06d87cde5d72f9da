package io.milepost.billing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Allocations extends Repository<Allocation, Allocation.Id> {
    <T extends Allocation> List<T> saveAll(Iterable<T> allocations);

    @Query("select a from Allocation a where a.id.invoice = :invoice")
    List<Allocation> of(String invoice);

    @Query("select a from Allocation a where a.livePortion in :portions")
    List<Allocation> liveOn(Collection<String> portions);

    @Query("select a.id.portion from Allocation a where a.id.portion in :portions")
    Set<String> ever(Collection<String> portions);

    /** Whether something is, or was, on an invoice or a draft under a term of the project. */
    @Query("select count(a) > 0 from Allocation a join Portion p on p.id = a.id.portion"
            + " where p.project = :project and a.term = :term and a.state not in"
            + " (io.milepost.billing.Allocation.State.HELD, io.milepost.billing.Allocation.State.RELEASED)")
    boolean billsUnder(String project, String term);
}
