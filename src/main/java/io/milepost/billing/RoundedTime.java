package io.milepost.billing;

import io.milepost.client.TimeRounding;
import io.milepost.money.LargestRemainder;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many of the recorded minutes are billable. An entry, or a person's day, is rounded as a whole; what drafts and invoices
 * took of that stays, and the rest is spread over what is open by largest remainder, so that the parts add up.
 */
final class RoundedTime {
    /** A part of an entry that an invoice has settled. */
    record Done(ItemKey key, String person, LocalDate date, BigDecimal size, BigDecimal billable) {}

    private static final int PORTION_DECIMALS = 4;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(PORTION_DECIMALS);

    private final TimeRounding rounding;

    RoundedTime(TimeRounding rounding) {
        this.rounding = rounding;
    }

    /** {@code done} belongs to the same days; what is covered by a fixed price is not rounded at all. */
    List<WorkItem> of(List<WorkItem> open, Collection<Done> done) {
        Map<Object, List<WorkItem>> groups = open.stream()
                .filter(RoundedTime::isRounded)
                .collect(Collectors.groupingBy(
                        item -> group(item.key(), String.valueOf(item.person()), item.date()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Object, List<Done>> before =
                done.stream().collect(Collectors.groupingBy(part -> group(part.key(), part.person(), part.date())));
        Map<String, BigDecimal> billable = new HashMap<>();
        groups.forEach((group, items) -> spread(items, before.getOrDefault(group, List.of()), billable));
        return open.stream()
                .map(item -> isTaken(item)
                        ? item.billing(taken(item))
                        : item.billing(billable.getOrDefault(item.portion(), item.billable())))
                .toList();
    }

    private void spread(List<WorkItem> items, List<Done> before, Map<String, BigDecimal> billable) {
        BigDecimal recorded = sum(items, WorkItem::size).add(sum(before, Done::size));
        List<WorkItem> taken = items.stream().filter(RoundedTime::isTaken).toList();
        BigDecimal left = rounding.apply(recorded)
                .subtract(sum(taken, RoundedTime::taken))
                .subtract(sum(before, Done::billable))
                .max(BigDecimal.ZERO);
        List<List<WorkItem>> entries = new ArrayList<>(items.stream()
                .filter(item -> !isTaken(item))
                .collect(Collectors.groupingBy(WorkItem::key, LinkedHashMap::new, Collectors.toList()))
                .values());
        List<BigDecimal> ofEntries = parts(
                left, entries.stream().map(parts -> sum(parts, WorkItem::size)).toList());
        for (int i = 0; i < entries.size(); i++) {
            List<WorkItem> ofEntry = entries.get(i);
            List<BigDecimal> ofPortions =
                    parts(ofEntries.get(i), ofEntry.stream().map(WorkItem::size).toList());
            for (int k = 0; k < ofEntry.size(); k++) {
                billable.put(ofEntry.get(k).portion(), ofPortions.get(k));
            }
        }
    }

    /** Whole minutes wherever the whole is whole minutes. */
    static List<BigDecimal> parts(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal plain = whole.stripTrailingZeros();
        return LargestRemainder.split(plain, Math.max(0, plain.scale()), weights);
    }

    /**
     * How many of the recorded minutes go with a part of the billable ones: whole ones, unless it is a single one; what is
     * left is a part of its own, however small.
     */
    static BigDecimal recorded(BigDecimal size, BigDecimal part, BigDecimal billable) {
        if (part.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        int decimals = size.compareTo(BigDecimal.valueOf(2)) < 0 ? PORTION_DECIMALS : 0;
        return size.multiply(part)
                .divide(billable, decimals, RoundingMode.DOWN)
                .max(BigDecimal.ONE.movePointLeft(decimals))
                .min(size.subtract(LEAST));
    }

    private Object group(ItemKey key, String person, LocalDate date) {
        return rounding.per() == TimeRounding.Per.ENTRY ? key : List.of(person, date);
    }

    private static boolean isRounded(WorkItem item) {
        return item.kind() == ItemKind.TIME && !item.covered() && !item.withdrawn();
    }

    private static boolean isTaken(WorkItem item) {
        return item.hold() != null && !item.hold().stale();
    }

    private static BigDecimal taken(WorkItem item) {
        return item.hold() == null ? item.billable() : item.hold().billable();
    }

    private static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> size) {
        return all.stream().map(size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
