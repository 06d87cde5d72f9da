package io.milepost.project;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** All late changes, for those who decide whether to correct. */
public interface LateChanges extends Repository<LateChange, Long> {
    LateChange save(LateChange change);

    List<LateChange> findByItemKeyOrderById(String itemKey);

    List<LateChange> findByIdIn(Collection<Long> ids);

    List<LateChange> findByItemKeyInOrderById(Collection<String> itemKeys);
}
