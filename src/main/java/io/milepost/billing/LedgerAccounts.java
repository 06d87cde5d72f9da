package io.milepost.billing;

import io.milepost.project.BillableItem;
import io.milepost.project.BillingStatus;
import io.milepost.project.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens and keeps an account in the ledger for every billable record, and marks drafts stale when a record changes. */
@Component
class LedgerAccounts implements BillingStatus {
    private static final int CHUNK = 500;

    private final LedgerItems items;
    private final Portions portions;
    private final Allocations allocations;
    private final FormerRecords formerRecords;
    private final ApplicationEventPublisher events;

    LedgerAccounts(
            LedgerItems items,
            Portions portions,
            Allocations allocations,
            FormerRecords formerRecords,
            ApplicationEventPublisher events) {
        this.items = items;
        this.portions = portions;
        this.allocations = allocations;
        this.formerRecords = formerRecords;
        this.events = events;
    }

    @Override
    public Set<ItemKey> settledAmong(Collection<ItemKey> keys) {
        return Chunks.of(keys, CHUNK)
                .flatMap(chunk -> portions.settledAmong(values(chunk)).stream())
                .map(ItemKey::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<ItemKey> heldAmong(Collection<ItemKey> keys) {
        Map<String, ItemKey> portionsOf = new HashMap<>();
        Chunks.of(keys, CHUNK)
                .flatMap(chunk -> portions.findByItemKeyIn(values(chunk)).stream())
                .forEach(portion -> portionsOf.put(portion.id(), portion.item()));
        return Chunks.of(portionsOf.keySet(), CHUNK)
                .flatMap(ids -> allocations.liveOn(ids).stream())
                .flatMap(held -> Stream.ofNullable(portionsOf.get(held.portion())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public void changing(Collection<? extends BillableItem> records) {
        formerRecords.keep(records);
    }

    @Override
    public void recorded(Collection<? extends BillableItem> records) {
        Map<ItemKey, LedgerItem> known = new HashMap<>();
        Map<ItemKey, List<Portion>> parts = new HashMap<>();
        Chunks.of(records.stream().map(BillableItem::key).toList(), CHUNK).forEach(chunk -> {
            items.findByKeyIn(chunk).forEach(item -> known.put(item.key(), item));
            portions.findByItemKeyIn(values(chunk))
                    .forEach(portion -> parts.computeIfAbsent(portion.item(), key -> new ArrayList<>())
                            .add(portion));
        });
        Set<String> live =
                markStale(parts.values().stream().flatMap(List::stream).toList());
        List<LedgerItem> newItems = new ArrayList<>();
        List<Portion> newPortions = new ArrayList<>();
        for (BillableItem record : records) {
            LedgerItem item = known.get(record.key());
            List<Portion> portionsOf = parts.get(record.key());
            if (item == null || portionsOf == null) {
                newItems.add(new LedgerItem(record.key(), record.project(), record.size()));
                newPortions.add(Portion.whole(record.key(), record.project(), record.size()));
            } else {
                item.record(record.project(), record.size());
                new Siblings(portionsOf, live).becomeOne(record.project(), record.size());
            }
        }
        items.saveAll(newItems);
        portions.saveAll(newPortions);
    }

    /** What a draft holds is only marked, so that its author sees it go; what nobody holds is forgotten. */
    @Override
    public void withdrawn(Collection<ItemKey> keys) {
        Chunks.of(keys, CHUNK).forEach(chunk -> {
            List<Portion> affected = portions.findByItemKeyIn(values(chunk));
            Set<String> live = markStale(affected);
            Set<ItemKey> held = affected.stream()
                    .filter(p -> live.contains(p.id()))
                    .map(Portion::item)
                    .collect(Collectors.toSet());
            items.findByKeyIn(chunk).forEach(LedgerItem::withdraw);
            var free = affected.stream().filter(p -> !held.contains(p.item())).toList();
            forget(free);
        });
    }

    private void forget(List<Portion> free) {
        Set<String> everAllocated =
                allocations.ever(free.stream().map(Portion::id).toList());
        Set<ItemKey> remembered = free.stream()
                .filter(p -> everAllocated.contains(p.id()))
                .map(Portion::item)
                .collect(Collectors.toSet());
        List<Portion> unknown =
                free.stream().filter(p -> !remembered.contains(p.item())).toList();
        portions.deleteAll(unknown);
        items.deleteAll(
                items.findByKeyIn(unknown.stream().map(Portion::item).distinct().toList()));
    }

    /** Answers which of the changed portions are held; an invoice that was issued stays as it is. */
    private Set<String> markStale(Collection<Portion> changed) {
        List<Allocation> held = Chunks.of(changed.stream().map(Portion::id).toList(), CHUNK)
                .flatMap(ids -> allocations.liveOn(ids).stream())
                .toList();
        List<Allocation> drafted =
                held.stream().filter(each -> each.state().undecided()).toList();
        drafted.forEach(Allocation::goStale);
        if (!drafted.isEmpty()) {
            events.publishEvent(new DraftsWentStale(
                    drafted.stream().map(Allocation::invoice).collect(Collectors.toSet())));
        }
        return held.stream().map(Allocation::portion).collect(Collectors.toSet());
    }

    private static List<String> values(Collection<ItemKey> keys) {
        return keys.stream().map(ItemKey::value).toList();
    }
}
