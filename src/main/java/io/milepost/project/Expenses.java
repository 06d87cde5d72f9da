package io.milepost.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All recorded expenses. */
public interface Expenses extends Repository<Expense, ItemKey> {
    <T extends Expense> List<T> saveAll(Iterable<T> expenses);

    Optional<Expense> findById(ItemKey key);

    List<Expense> findByKeyIn(Collection<ItemKey> keys);

    void delete(Expense expense);
}
