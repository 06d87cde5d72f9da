package io.milepost.project;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All milestones of all projects. */
public interface Milestones extends Repository<Milestone, ItemKey> {
    Milestone save(Milestone milestone);

    Optional<Milestone> findById(ItemKey key);

    List<Milestone> findByKeyIn(Collection<ItemKey> keys);

    @Query("select m from Milestone m where m.project = :project order by m.code")
    List<Milestone> findByProjectOrderByCode(String project);

    List<Milestone> findByProjectIn(Collection<String> projects);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Milestone m where m.key = :key")
    Optional<Milestone> lock(ItemKey key);
}
