package io.milepost.billing;

import io.milepost.project.BillableItem;
import io.milepost.project.ItemKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps with a draft what its items said when the drafter last saw them, so that it can show what changed since. */
@Component
class FormerRecords {
    private static final int CHUNK = 500;

    private final Portions portions;
    private final Allocations allocations;

    FormerRecords(Portions portions, Allocations allocations) {
        this.portions = portions;
        this.allocations = allocations;
    }

    void keep(Collection<? extends BillableItem> aboutToChange) {
        Map<ItemKey, BillableItem> records = new HashMap<>();
        aboutToChange.forEach(record -> records.put(record.key(), record));
        Chunks.of(records.keySet(), CHUNK).forEach(chunk -> keep(chunk, records));
    }

    private void keep(List<ItemKey> chunk, Map<ItemKey, BillableItem> records) {
        Map<String, ItemKey> itemOf = new HashMap<>();
        portions.findByItemKeyIn(chunk.stream().map(ItemKey::value).toList())
                .forEach(portion -> itemOf.put(portion.id(), portion.item()));
        if (itemOf.isEmpty()) {
            return;
        }
        for (Allocation held : allocations.liveOn(itemOf.keySet())) {
            BillableItem record = records.get(itemOf.get(held.portion()));
            if (record != null) {
                held.remember(Former.of(record));
            }
        }
    }
}
