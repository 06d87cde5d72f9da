package io.milepost.insight;

import io.milepost.invoice.Issuer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many queries of clients were opened, and how those opened then were answered. */
@Component
public class DisputeCounts {
    private final NamedParameterJdbcTemplate jdbc;
    private final ZoneId zone;

    DisputeCounts(NamedParameterJdbcTemplate jdbc, Issuer issuer) {
        this.jdbc = jdbc;
        this.zone = issuer.zone();
    }

    /** By outcome; {@code OPEN} for those that wait for their answer. */
    @Transactional(readOnly = true)
    public Map<String, Integer> opened(Months months, Scope scope) {
        Map<String, Object> named = scope.parameters();
        named.put("from", utc(months.from().atDay(1).atStartOfDay(zone).toInstant()));
        named.put(
                "to", utc(months.to().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.query(
                "select coalesce(q.outcome, 'OPEN'), count(*) from dispute q join invoice i on i.id = q.invoice_id"
                        + " join project p on p.code = i.project_code where q.opened_at >= :from and q.opened_at < :to"
                        + scope.and() + " group by coalesce(q.outcome, 'OPEN')",
                named,
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
