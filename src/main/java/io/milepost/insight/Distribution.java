package io.milepost.insight;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many invoices came to which size. Percentiles are by nearest rank: a size that an invoice really had. */
public final class Distribution {
    private final NavigableMap<Integer, Integer> invoices = new TreeMap<>();

    void add(int size, int count) {
        invoices.merge(size, count, Integer::sum);
    }

    public void add(Distribution other) {
        other.invoices.forEach(this::add);
    }

    public int count() {
        return invoices.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All sizes added up. */
    public long total() {
        return invoices.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .sum();
    }

    /** How many had exactly this size. */
    public int of(int size) {
        return invoices.getOrDefault(size, 0);
    }

    /** The smallest size that so many of a hundred did not exceed; null where there are none. */
    public @Nullable Integer percentile(int percent) {
        long rank = Math.max(1, (count() * (long) percent + 99) / 100);
        long passed = 0;
        for (var entry : invoices.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }
}
