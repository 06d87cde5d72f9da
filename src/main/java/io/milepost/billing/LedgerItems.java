package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface LedgerItems extends Repository<LedgerItem, ItemKey> {
    <T extends LedgerItem> List<T> saveAll(Iterable<T> items);

    List<LedgerItem> findByKeyIn(Collection<ItemKey> keys);

    void deleteAll(Iterable<? extends LedgerItem> items);
}
