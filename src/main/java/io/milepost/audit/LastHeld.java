package io.milepost.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moment up to which the book is known to have held. */
@Component
class LastHeld {
    private static final int ONLY = 1;

    private final JdbcTemplate jdbc;

    LastHeld(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> at() {
        return jdbc
                .query("select held_at from ledger_check where id = ?", (row, n) -> row.getTimestamp(1), ONLY)
                .stream()
                .findFirst()
                .map(Timestamp::toInstant);
    }

    @Transactional
    void became(Instant moment) {
        var at = Timestamp.from(moment);
        if (jdbc.update("update ledger_check set held_at = ? where id = ?", at, ONLY) == 0) {
            jdbc.update("insert into ledger_check (id, held_at) values (?, ?)", ONLY, at);
        }
    }
}
