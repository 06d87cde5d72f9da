package io.milepost.delivery;

import io.milepost.audit.Unfinished;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has not left, as far as the delivery in force says. */
@Component
class UndeliveredInvoices implements Unfinished {
    private final JdbcTemplate jdbc;

    UndeliveredInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> invoices() {
        return jdbc.queryForList(
                "select d.invoice_id from delivery d where d.state in ('PENDING', 'SENDING', 'HELD', 'FAILED')"
                        + " and not exists (select 1 from delivery later where later.invoice_id = d.invoice_id"
                        + " and later.kind = d.kind and later.turn > d.turn)",
                String.class);
    }
}
