package io.milepost.invoice;

import io.milepost.audit.Book;
import io.milepost.audit.Unfinished;
import io.milepost.calendar.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every step of an invoice is on its timeline, so the timelines tell what changed. */
@Component
class InvoiceBook implements Book, Unfinished {
    private final JdbcTemplate jdbc;

    InvoiceBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> after(String invoice, int most) {
        return jdbc.queryForList(
                "select id from invoice where id > ? order by id limit " + most, String.class, invoice);
    }

    @Override
    public List<String> changedSince(Instant moment) {
        return jdbc.queryForList(
                "select distinct invoice_id from timeline_entry where happened_at >= ?",
                String.class,
                Utc.kept(moment));
    }

    /** What is issued others know about. */
    @Override
    public List<String> invoices() {
        return jdbc.queryForList(
                "select id from invoice where state in ('DRAFT', 'IN_APPROVAL', 'APPROVED')", String.class);
    }
}
