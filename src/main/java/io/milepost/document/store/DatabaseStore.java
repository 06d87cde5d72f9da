package io.milepost.document.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps originals beside the index of them, in one transaction and one backup: the default. */
@Component
@Order(2)
class DatabaseStore implements DocumentStore {
    private static final String LOCATION = "database";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DatabaseStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String put(String sha256, byte[] content) {
        try {
            jdbc.update(
                    "insert into document_content (sha256, content, created_at) values (?, ?, ?)",
                    sha256,
                    content,
                    Timestamp.from(clock.instant()));
        } catch (DuplicateKeyException known) {
            if (!Arrays.equals(get(LOCATION, sha256).orElseThrow(), content)) {
                throw new WrittenOnce(sha256);
            }
        }
        return LOCATION;
    }

    @Override
    public boolean holds(String location) {
        return location.equals(LOCATION);
    }

    @Override
    public Optional<byte[]> get(String location, String sha256) {
        return jdbc
                .query(
                        "select content from document_content where sha256 = ?",
                        (row, number) -> row.getBytes("content"),
                        sha256)
                .stream()
                .findFirst();
    }
}
