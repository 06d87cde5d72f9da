package io.milepost.insight;

import io.milepost.calendar.Utc;
import io.milepost.invoice.Issuer;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients queried in a time, and how that was answered; an outcome of {@code OPEN} waits for its answer. */
@Component
@Transactional(readOnly = true)
public class ReadDisputes {
    private static final String OUTCOME = "coalesce(q.outcome, 'OPEN')";

    private static final String OPENED = " from dispute q join invoice i on i.id = q.invoice_id"
            + " join project p on p.code = i.project_code join client c on c.code = i.client_code"
            + " where q.opened_at >= :from and q.opened_at < :to";

    private final NamedParameterJdbcTemplate jdbc;
    private final ZoneId zone;

    ReadDisputes(NamedParameterJdbcTemplate jdbc, Issuer issuer) {
        this.jdbc = jdbc;
        this.zone = issuer.zone();
    }

    /** How many, by outcome. */
    public Map<String, Integer> counts(Months months, Scope scope) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.query(
                "select " + OUTCOME + ", count(*)" + OPENED + scope.and() + " group by " + OUTCOME,
                named(months, scope),
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** The latest first; without an outcome, whatever became of them. */
    public Listing<Disputed> list(Months months, Scope scope, @Nullable String outcome, int page, int size) {
        Map<String, Object> named = named(months, scope);
        String opened = OPENED + scope.and();
        if (outcome != null) {
            named.put("outcome", outcome);
            opened += " and " + OUTCOME + " = :outcome";
        }
        Integer total = jdbc.queryForObject("select count(*)" + opened, named, Integer.class);
        List<Disputed> found = jdbc.query(
                "select i.id, i.number, c.name, q.reason, %s, q.opened_at%s order by q.opened_at desc, i.number limit %d offset %d"
                        .formatted(OUTCOME, opened, size, (long) page * size),
                named,
                (row, n) -> new Disputed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Utc.moment(Objects.requireNonNull(row.getObject(6, LocalDateTime.class)))));
        return new Listing<>(found, total == null ? 0 : total);
    }

    private Map<String, Object> named(Months months, Scope scope) {
        Map<String, Object> named = scope.parameters();
        named.put("from", begin(months.from()));
        named.put("to", begin(months.to().plusMonths(1)));
        return named;
    }

    private LocalDateTime begin(YearMonth month) {
        return Utc.kept(month.atDay(1).atStartOfDay(zone).toInstant());
    }
}
