package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Allocations extends Repository<Allocation, AllocationId> {
    /** What invoices and drafts have billed under a term: so much time, and for how much. */
    record Taken(String project, String term, BigDecimal minutes, BigDecimal net) {}

    @Query("select new io.milepost.billing.Allocations$Taken(p.project, a.decided.term,"
            + " sum(case when p.itemKey like 'time:%' then a.decided.size else 0 end), sum(a.decided.net))"
            + " from Allocation a join Portion p on p.id = a.livePortion"
            + " where p.project in :projects and a.id.invoice <> :invoice and a.decided.term is not null"
            + " and a.state in"
            + " (io.milepost.billing.AllocationState.RESERVED, io.milepost.billing.AllocationState.BILLED)"
            + " group by p.project, a.decided.term")
    List<Taken> taken(Collection<String> projects, String invoice);

    /** Minutes that the fee of a term paid for, on an issued invoice; a credit note that gives them up frees none. */
    record Covered(String project, String term, LocalDate date, BigDecimal minutes) {}

    @Query(
            "select new io.milepost.billing.Allocations$Covered(p.project, a.decided.term, e.details.date, abs(a.decided.size)) from Allocation a"
                    + " join Portion p on p.id = a.livePortion join TimeEntry e on e.key.value = p.itemKey"
                    + " where p.project in :projects and a.decided.covered = true and a.decided.term is not null"
                    + " and (a.state = io.milepost.billing.AllocationState.BILLED"
                    + " or a.state = io.milepost.billing.AllocationState.WRITTEN_OFF and a.decided.size < 0)")
    List<Covered> covered(Collection<String> projects);

    /** A part of a deposit on an issued invoice. */
    record BilledDeposit(String invoice, BigDecimal net) {}

    @Query("select new io.milepost.billing.Allocations$BilledDeposit(a.id.invoice, a.decided.net) from Allocation a"
            + " join Portion p on p.id = a.livePortion where p.project = :project and p.itemKey like 'deposit:%'"
            + " and a.state = io.milepost.billing.AllocationState.BILLED")
    List<BilledDeposit> billedDeposits(String project);

    <T extends Allocation> List<T> saveAll(Iterable<T> allocations);

    void deleteAll(Iterable<? extends Allocation> allocations);

    @Query("select a from Allocation a where a.id.invoice = :invoice")
    List<Allocation> of(String invoice);

    @Query("select a from Allocation a where a.livePortion in :portions")
    List<Allocation> liveOn(Collection<String> portions);

    @Query("select a.id.portion from Allocation a where a.id.portion in :portions")
    Set<String> ever(Collection<String> portions);

    /**
     * Whether something is on an invoice under a term of the project and was not credited in full, or work on a draft; what
     * the term asks for by itself is not work, and a draft sees it go.
     */
    @Query(
            "select count(a) > 0 from Allocation a join Portion p on p.id = a.livePortion"
                    + " where p.project = :project and a.decided.term = :term and (p.settled = true"
                    + " or p.itemKey not like 'retainer:%' and p.itemKey not like 'progress:%' and p.itemKey not like 'deposit:%')")
    boolean billsUnder(String project, String term);
}
