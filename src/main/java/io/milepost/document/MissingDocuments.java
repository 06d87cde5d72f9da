package io.milepost.document;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issued invoices without their PDF. */
@Component
public class MissingDocuments {
    private final JdbcClient db;

    MissingDocuments(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
    }

    /** {@code wasMade}: its timeline says that it had one, so that none may be made anew. */
    public record Bare(String invoice, String about, boolean wasMade) {}

    public List<Bare> among(List<String> invoices) {
        return db.sql("select i.id, coalesce(i.number, i.business_key), (select count(*) from timeline_entry t"
                        + " where t.invoice_id = i.id and t.event = 'Document produced') from invoice i"
                        + " where i.id in (:invoices) and i.state = 'ISSUED' and not exists"
                        + " (select 1 from invoice_document d where d.invoice_id = i.id and d.kind = 'invoice.pdf')")
                .param("invoices", invoices)
                .query((row, n) -> new Bare(row.getString(1), row.getString(2), row.getInt(3) > 0))
                .list();
    }
}
