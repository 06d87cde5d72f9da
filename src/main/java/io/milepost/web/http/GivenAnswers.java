package io.milepost.web.http;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers given under an Idempotency-Key so far. */
@Component
class GivenAnswers {
    private final JdbcClient database;
    private final Clock clock;

    GivenAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<GivenAnswer> find(String key) {
        return database.sql("select request_hash, status, media_type, location, body from idempotent_request"
                        + " where request_key = ?")
                .param(key)
                .query((row, number) -> new GivenAnswer(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        Objects.requireNonNullElse(row.getBytes(5), new byte[0])))
                .optional();
    }

    /** Whoever comes second with the same key waits here for the first one's transaction, and then fails. */
    void claim(String key, String requestHash, String person) {
        database.sql("insert into idempotent_request (request_key, request_hash, person, status, created_at)"
                        + " values (?, ?, ?, 0, ?)")
                .params(key, requestHash, person, Timestamp.from(clock.instant()))
                .update();
    }

    void keep(String key, GivenAnswer answer) {
        database.sql("update idempotent_request set status = ?, media_type = ?, location = ?, body = ?"
                        + " where request_key = ?")
                .params(answer.status(), answer.mediaType(), answer.location(), answer.body(), key)
                .update();
    }
}
