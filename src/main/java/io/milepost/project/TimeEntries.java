package io.milepost.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All recorded time. */
public interface TimeEntries extends Repository<TimeEntry, ItemKey> {
    <T extends TimeEntry> List<T> saveAll(Iterable<T> entries);

    Optional<TimeEntry> findById(ItemKey key);

    List<TimeEntry> findByKeyIn(Collection<ItemKey> keys);

    void delete(TimeEntry entry);
}
