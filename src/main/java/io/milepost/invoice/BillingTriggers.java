package io.milepost.invoice;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything that ever caused an invoice. */
public interface BillingTriggers extends Repository<BillingTrigger, String> {
    BillingTrigger save(BillingTrigger trigger);

    Optional<BillingTrigger> findById(String key);

    List<BillingTrigger> findByKeyIn(Collection<String> keys);

    @Query("select count(t) from BillingTrigger t where t.project = :project and t.milestone is null and t.term is null"
            + " and t.schedule is null")
    int countRequests(String project);

    /** Every time a deposit was asked for by itself. */
    @Query("select t from BillingTrigger t where t.project = :project and t.term = :term and t.schedule is null")
    List<BillingTrigger> ofDeposit(String project, String term);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from BillingTrigger t where t.key = :key")
    Optional<BillingTrigger> lock(String key);
}
