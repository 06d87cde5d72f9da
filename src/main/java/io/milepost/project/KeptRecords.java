package io.milepost.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Notes what a source says now about records that were issued and so stay as they are. */
final class KeptRecords<T extends BillableItem> {
    private final Function<T, String> inWords;
    private final Predicate<T> billable;
    private final LateChanges lateChanges;
    private final Clock clock;

    KeptRecords(Function<T, String> inWords, Predicate<T> billable, LateChanges lateChanges, Clock clock) {
        this.inWords = inWords;
        this.billable = billable;
        this.lateChanges = lateChanges;
        this.clock = clock;
    }

    /** What each issued record's source said last: trackers send everything again every night. */
    Map<String, String> wanted(Set<ItemKey> settled) {
        Map<String, String> wanted = new HashMap<>();
        if (!settled.isEmpty()) {
            lateChanges
                    .findByItemKeyInOrderById(
                            settled.stream().map(ItemKey::value).toList())
                    .forEach(change -> wanted.put(change.itemKey(), change.wanted()));
        }
        return wanted;
    }

    void keep(T issued, T changed, Map<String, String> wanted) {
        String now = inWords.apply(changed);
        if (!now.equals(wanted.get(issued.key().value()))) {
            BigDecimal size = billable.test(changed) ? changed.size() : BigDecimal.ZERO;
            lateChanges.save(new LateChange(issued, inWords.apply(issued), changed, now, size, clock.instant()));
        }
    }
}
