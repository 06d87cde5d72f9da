package io.milepost.invoice;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class InvoiceBookTest {
    private final JdbcTemplate jdbc = mock();

    /** A timestamp would be turned into the wall clock of the machine, and hours of changes be overlooked east of Greenwich. */
    @Test
    void whatChangedIsAskedForInTheTimeItIsKeptIn() {
        new InvoiceBook(jdbc).changedSince(Instant.parse("2026-11-30T12:00:00Z"));
        verify(jdbc).queryForList(anyString(), eq(String.class), eq(LocalDateTime.of(2026, 11, 30, 12, 0)));
    }
}
