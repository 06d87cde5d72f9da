package io.milepost.web.invoices;

import io.milepost.invoice.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to an invoice; {@code firstAltered} names the entry where the chain of hashes breaks. */
record ShownTimeline(
        List<Entry> entries, boolean verified, @Nullable Integer firstAltered) {
    record Entry(int seq, Instant at, String actor, String event, String detail, String hash) {}

    static ShownTimeline of(List<TimelineEntry> entries, Optional<Integer> firstAltered) {
        return new ShownTimeline(
                entries.stream()
                        .map(entry -> new Entry(
                                entry.seq(), entry.at(), entry.actor(), entry.event(), entry.detail(), entry.hash()))
                        .toList(),
                firstAltered.isEmpty(),
                firstAltered.orElse(null));
    }
}
