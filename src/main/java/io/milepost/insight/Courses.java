package io.milepost.insight;

import io.milepost.calendar.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads timelines of many invoices at once, in the order in which they went on. Moments are kept in UTC, whatever the clock here. */
@Component
class Courses {
    /** Of which project an invoice is, and when the milestone was reached that caused it. */
    record Origin(String project, @Nullable LocalDate reached) {}

    private final NamedParameterJdbcTemplate jdbc;

    Courses(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How far it was read. Whoever reads on holds the row, so that nobody counts the same twice. */
    Instant lockReadUntil() {
        return Utc.moment(Objects.requireNonNull(jdbc.queryForObject(
                "select read_until from course_reader where id = 1 for update", Map.of(), LocalDateTime.class)));
    }

    void readUntil(Instant moment) {
        jdbc.update("update course_reader set read_until = :moment where id = 1", Map.of("moment", Utc.kept(moment)));
    }

    /** The moment up to which the next so many entries reach; the last entry's where there are fewer, empty where none is. */
    Optional<Instant> reach(Instant after, int entries) {
        String later = "select happened_at from timeline_entry where happened_at > :after order by happened_at ";
        List<LocalDateTime> full = jdbc.queryForList(
                later + "limit 1 offset " + (entries - 1), Map.of("after", Utc.kept(after)), LocalDateTime.class);
        List<LocalDateTime> found = full.isEmpty()
                ? jdbc.queryForList(later + "desc limit 1", Map.of("after", Utc.kept(after)), LocalDateTime.class)
                : full;
        return found.stream().findFirst().map(Utc::moment);
    }

    /** Invoices whose timeline went on in that time and was not read that far. */
    List<String> unread(Instant after, Instant until) {
        return jdbc.queryForList(
                "select t.invoice_id from timeline_entry t left join invoice_course c on c.invoice_id = t.invoice_id"
                        + " where t.happened_at > :after and t.happened_at <= :until"
                        + " group by t.invoice_id, c.last_seq having max(t.seq) > coalesce(c.last_seq, 0)",
                Map.of("after", Utc.kept(after), "until", Utc.kept(until)),
                String.class);
    }

    Map<String, List<Happened>> timelines(Collection<String> invoices) {
        return jdbc
                .query(
                        "select invoice_id, seq, happened_at, event, detail from timeline_entry where invoice_id in (:invoices)"
                                + " order by invoice_id, seq",
                        Map.of("invoices", invoices),
                        (row, n) -> Map.entry(
                                row.getString(1),
                                new Happened(
                                        row.getInt(2),
                                        Utc.moment(row.getObject(3, LocalDateTime.class)),
                                        row.getString(4),
                                        row.getString(5))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Of invoices; credit notes go another way. */
    Map<String, Origin> origins(Collection<String> invoices) {
        return jdbc
                .query(
                        "select i.id, i.project_code, case when b.milestone is null then null else b.cut_off end"
                                + " from invoice i left join billing_trigger b on b.business_key = i.business_key"
                                + " where i.id in (:invoices) and i.kind <> 'CREDIT_NOTE'",
                        Map.of("invoices", invoices),
                        (row, n) -> Map.entry(
                                row.getString(1), new Origin(row.getString(2), row.getObject(3, LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
