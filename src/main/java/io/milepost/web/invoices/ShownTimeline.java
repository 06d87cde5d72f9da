package io.milepost.web.invoices;

import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happened to an invoice; {@code firstAltered} names the entry where the chain of hashes breaks. */
record ShownTimeline(
        List<Entry> entries, boolean verified, @Nullable Integer firstAltered) {
    /** {@code actor} is the account as it is hashed, {@code actorName} what its owner is called today. */
    record Entry(int seq, Instant at, String actor, String actorName, String event, String detail, String hash) {}

    static ShownTimeline of(List<TimelineEntry> entries, Optional<Integer> firstAltered, UnaryOperator<String> nameOf) {
        return new ShownTimeline(
                entries.stream()
                        .map(entry -> new Entry(
                                entry.seq(),
                                entry.at(),
                                entry.actor(),
                                name(entry.actor(), nameOf),
                                entry.event(),
                                entry.detail(),
                                entry.hash()))
                        .toList(),
                firstAltered.isEmpty(),
                firstAltered.orElse(null));
    }

    private static String name(String actor, UnaryOperator<String> nameOf) {
        return actor.equals(Timeline.MILEPOST) ? "Milepost" : nameOf.apply(actor);
    }
}
