package io.milepost.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything that terms asked for by themselves. */
public interface TermCharges extends Repository<TermCharge, ItemKey> {
    TermCharge save(TermCharge charge);

    void delete(TermCharge charge);

    Optional<TermCharge> findById(ItemKey key);

    List<TermCharge> findByKeyIn(Collection<ItemKey> keys);

    List<TermCharge> findByProjectIn(Collection<String> projects);

    @Query("select c from TermCharge c where c.project = :project and c.term = :term order by c.chargedOn")
    List<TermCharge> of(String project, String term);
}
