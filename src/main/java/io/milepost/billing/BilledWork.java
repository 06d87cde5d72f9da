package io.milepost.billing;

import io.milepost.project.BillableItem;
import io.milepost.project.Expenses;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Milestones;
import io.milepost.project.TimeEntries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an issued invoice billed of each item, and when that was done. */
@Component
class BilledWork {
    private static final int CHUNK = 500;

    private final HeldAllocations kept;
    private final Portions portions;
    private final Milestones milestones;
    private final TimeEntries timeEntries;
    private final Expenses expenses;

    BilledWork(
            HeldAllocations kept,
            Portions portions,
            Milestones milestones,
            TimeEntries timeEntries,
            Expenses expenses) {
        this.kept = kept;
        this.portions = portions;
        this.milestones = milestones;
        this.timeEntries = timeEntries;
        this.expenses = expenses;
    }

    List<BilledShare> of(String invoice, Collection<String> openCredits) {
        List<Allocation> billed = kept.of(invoice).stream()
                .filter(held ->
                        held.state() == AllocationState.BILLED && held.decided().lineKey() != null)
                .toList();
        Map<String, ItemKey> items = Chunks.of(
                        billed.stream().map(Allocation::portion).toList(), CHUNK)
                .flatMap(ids -> portions.findByIdIn(ids).stream())
                .collect(Collectors.toMap(Portion::id, Portion::item));
        Map<ItemKey, LocalDate> dates = dates(items.values());
        Map<String, List<Allocation>> asked = openCredits.stream()
                .flatMap(credit -> kept.of(credit).stream())
                .filter(held -> held.state() == AllocationState.CREDITING)
                .collect(Collectors.groupingBy(Allocation::portion));
        return billed.stream()
                .map(held -> {
                    ItemKey item = Objects.requireNonNull(items.get(held.portion()));
                    List<Allocation> less = asked.getOrDefault(held.portion(), List.of());
                    return new BilledShare(
                            held.portion(),
                            item,
                            Objects.requireNonNull(held.decided().lineKey()),
                            dates.getOrDefault(item, LocalDate.EPOCH),
                            sum(held, less, Decided::size),
                            sum(held, less, Decided::net),
                            held.decided().covered());
                })
                .filter(share -> share.size().signum() != 0 || !asked.containsKey(share.portion()))
                .toList();
    }

    private static BigDecimal sum(Allocation held, List<Allocation> less, Function<Decided, BigDecimal> figure) {
        return Stream.concat(Stream.of(held), less.stream())
                .map(Allocation::decided)
                .map(figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<ItemKey, LocalDate> dates(Collection<ItemKey> items) {
        Map<ItemKey, LocalDate> dates = new HashMap<>();
        Map<ItemKind, List<ItemKey>> byKind = items.stream().distinct().collect(Collectors.groupingBy(ItemKey::kind));
        byKind.forEach((kind, keys) -> Chunks.of(keys, CHUNK)
                .flatMap(chunk -> find(kind, chunk))
                .forEach(record -> dates.put(record.key(), record.date())));
        return dates;
    }

    private Stream<? extends BillableItem> find(ItemKind kind, List<ItemKey> keys) {
        return switch (kind) {
            case MILESTONE -> milestones.findByKeyIn(keys).stream();
            case TIME -> timeEntries.findByKeyIn(keys).stream();
            case EXPENSE -> expenses.findByKeyIn(keys).stream();
            default -> Stream.of();
        };
    }
}
