package io.milepost.billing;

import io.milepost.project.BillableItem;
import io.milepost.project.Expenses;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Milestones;
import io.milepost.project.TermCharges;
import io.milepost.project.TimeEntries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the records behind items, a question for each kind. */
@Component
class Records {
    private static final int CHUNK = 500;

    private final Milestones milestones;
    private final TermCharges charges;
    private final TimeEntries timeEntries;
    private final Expenses expenses;

    Records(Milestones milestones, TermCharges charges, TimeEntries timeEntries, Expenses expenses) {
        this.milestones = milestones;
        this.charges = charges;
        this.timeEntries = timeEntries;
        this.expenses = expenses;
    }

    Map<ItemKey, BillableItem> of(Collection<ItemKey> keys) {
        Map<ItemKind, List<ItemKey>> byKind = keys.stream().collect(Collectors.groupingBy(ItemKey::kind));
        Map<ItemKey, BillableItem> records = new HashMap<>();
        byKind.forEach((kind, ofKind) -> Chunks.of(ofKind, CHUNK)
                .flatMap(chunk -> find(kind, chunk).stream())
                .forEach(record -> records.put(record.key(), record)));
        return records;
    }

    private List<? extends BillableItem> find(ItemKind kind, List<ItemKey> keys) {
        return switch (kind) {
            case RETAINER, PROGRESS, DEPOSIT, RETENTION -> charges.findByKeyIn(keys);
            case MILESTONE -> milestones.findByKeyIn(keys);
            case TIME -> timeEntries.findByKeyIn(keys);
            case EXPENSE -> expenses.findByKeyIn(keys);
        };
    }
}
