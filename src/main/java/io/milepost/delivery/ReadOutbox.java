package io.milepost.delivery;

import io.milepost.calendar.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What has not left yet, counted for operators. Only the states that invoices pass through: what has left is most of the table
 * and is not looked at, so both statements read a few entries of an index.
 */
@Component
public class ReadOutbox {
    public static final List<String> KINDS = List.of("invoice", "notice");
    public static final List<String> STATES = Arrays.stream(DeliveryState.values())
            .filter(state -> !state.isOut())
            .map(ReadOutbox::label)
            .toList();

    private static final String COUNT =
            "select state, count(*) as messages, min(created_at) as oldest from %s where state in (%s) group by state";

    /** So many of a kind in a state, the oldest of them queued then; the states' names are in small letters. */
    public record Waiting(
            String kind, String state, long count, @Nullable Instant oldest) {
        /** Neither sent nor given up, nor kept back until a person says so. */
        public boolean isUnsent() {
            return !state.equals(label(DeliveryState.FAILED)) && !state.equals(label(DeliveryState.HELD));
        }
    }

    private final JdbcTemplate jdbc;

    ReadOutbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Waiting> waiting() {
        return Stream.concat(count("invoice", "delivery").stream(), count("notice", "notice").stream())
                .toList();
    }

    private List<Waiting> count(String kind, String table) {
        Object[] states = Arrays.stream(DeliveryState.values())
                .filter(state -> !state.isOut())
                .map(Enum::name)
                .toArray();
        String places =
                String.join(", ", Arrays.stream(states).map(state -> "?").toList());
        return jdbc.query(COUNT.formatted(table, places), (row, number) -> waiting(kind, row), states);
    }

    private static Waiting waiting(String kind, ResultSet row) throws SQLException {
        LocalDateTime oldest = row.getObject("oldest", LocalDateTime.class);
        return new Waiting(
                kind,
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getLong("messages"),
                oldest == null ? null : Utc.moment(oldest));
    }

    private static String label(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
