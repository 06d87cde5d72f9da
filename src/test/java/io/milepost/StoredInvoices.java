package io.milepost;

import io.milepost.invoice.InvoiceId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for the foreign keys: what an invoice says comes from the test. */
public final class StoredInvoices {
    private StoredInvoices() {}

    public static InvoiceId insert(JdbcTemplate jdbc) {
        var id = InvoiceId.fresh();
        jdbc.update("""
                insert into client (code, name, street, postcode, city, country, email, language, currency, payment_days,
                    credit_hold, version)
                select 'HAFENBAU', 'Hafenbau', 's', 'p', 'c', 'DE', 'a@b.example', 'en', 'EUR', 30, false, 0
                where not exists (select 1 from client where code = 'HAFENBAU')""");
        jdbc.update("""
                insert into project (code, name, client_code, project_manager, currency, version)
                select 'HARBOUR', 'Harbour Bridge', 'HAFENBAU', 'maya', 'EUR', 0
                where not exists (select 1 from project where code = 'HARBOUR')""");
        jdbc.update(
                """
                insert into invoice (id, business_key, project_code, client_code, currency, state, cut_off, subject, net,
                    vat, gross, written_off, created_at, version)
                values (?, ?, 'HARBOUR', 'HAFENBAU', 'EUR', 'ISSUED', ?, 's', 0, 0, 0, 0, ?, 0)""",
                id.value(),
                "HARBOUR/" + id.value(),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-24T09:00:00Z"));
        return id;
    }
}
