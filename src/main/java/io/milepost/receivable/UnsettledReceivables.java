package io.milepost.receivable;

import io.milepost.audit.Unfinished;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What still owes something is followed up until it does not. */
@Component
class UnsettledReceivables implements Unfinished {
    private final JdbcTemplate jdbc;

    UnsettledReceivables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> invoices() {
        return jdbc.queryForList("select invoice_id from receivable where owed > 0", String.class);
    }
}
