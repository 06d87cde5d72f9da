package io.milepost.invoice;

import static io.milepost.audit.Condition.TIMELINE;

import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of hashes shows what was altered, and that an issued invoice was issued what was cut off at the end. */
@Component
class UnbrokenTimelines implements Inspection {
    private final TimelineEntries entries;
    private final JdbcClient db;

    UnbrokenTimelines(TimelineEntries entries, JdbcTemplate jdbc) {
        this.entries = entries;
        this.db = JdbcClient.create(jdbc);
    }

    record Written(String id, String about, String state, String number) {}

    @Override
    public List<Violation> of(List<String> invoices) {
        Map<String, List<TimelineEntry>> chains =
                entries.ofAll(invoices).stream().collect(Collectors.groupingBy(TimelineEntry::invoice));
        return written(invoices).stream()
                .flatMap(invoice -> wrong(invoice, chains.getOrDefault(invoice.id(), List.of())).stream())
                .toList();
    }

    private static Optional<Violation> wrong(Written invoice, List<TimelineEntry> chain) {
        Optional<Integer> altered = Timeline.firstAltered(chain);
        if (altered.isPresent()) {
            return Optional.of(TIMELINE.brokenBy(
                    invoice.about(),
                    "Entry %d of its timeline was altered or is missing. Somebody wrote to the database behind Milepost's back: keep it as it is, find out who, and compare the timeline with a backup."
                            .formatted(altered.get())));
        }
        boolean issued = invoice.state().equals(InvoiceState.ISSUED.name());
        return issued && chain.stream().noneMatch(entry -> says(entry, invoice.number()))
                ? Optional.of(
                        TIMELINE.brokenBy(
                                invoice.about(),
                                "It is issued, but its timeline does not say so: the end was cut off. Compare it with a backup."))
                : Optional.empty();
    }

    private static boolean says(TimelineEntry entry, String number) {
        return entry.event().equals(Timeline.ISSUED) && Objects.equals(entry.detail(), number);
    }

    private List<Written> written(List<String> invoices) {
        return db.sql(
                        "select id, coalesce(number, business_key), state, coalesce(number, '') from invoice where id in (:invoices)")
                .param("invoices", invoices)
                .query((row, n) -> new Written(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
