package io.milepost.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.StoredInvoices;
import io.milepost.invoice.Hashes;
import io.milepost.invoice.InvoiceId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The upgrade that gave originals a table of their own: what was issued before it is still there, byte by byte. */
class MovedOriginalsIT {
    private static final Instant CREATED = Instant.parse("2025-01-02T09:00:00Z");

    @Test
    void originalsWrittenBeforeAreReadAsBefore() {
        DataSource database = database();
        var jdbc = new JdbcTemplate(database);
        upTo(database, "37");
        InvoiceId issued = StoredInvoices.insert(jdbc);
        jdbc.update("update invoice set issue_date = ? where id = ?", LocalDate.of(2024, 12, 30), issued.value());
        byte[] pdf = "%PDF of 2024".getBytes(UTF_8);
        before(jdbc, issued, pdf);
        InvoiceId another = StoredInvoices.insert(jdbc);
        before(jdbc, another, pdf);

        upTo(database, "38");

        var store = new DatabaseStore(jdbc, Clock.systemUTC());
        for (InvoiceId invoice : new InvoiceId[] {issued, another}) {
            var row = jdbc.queryForMap("select * from invoice_document where invoice_id = ?", invoice.value());
            assertThat(store.holds((String) row.get("location"))).isTrue();
            assertThat(store.get((String) row.get("location"), (String) row.get("sha256")))
                    .hasValue(pdf);
        }
        assertThat(retainedUntil(jdbc, issued)).isEqualTo(LocalDate.of(2034, 12, 31));
        assertThat(retainedUntil(jdbc, another)).isEqualTo(LocalDate.of(2036, 12, 31));
    }

    DataSource database() {
        return new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1", "milepost", "milepost");
    }

    private static void upTo(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static LocalDate retainedUntil(JdbcTemplate jdbc, InvoiceId invoice) {
        return jdbc.queryForObject(
                "select retained_until from invoice_document where invoice_id = ?", LocalDate.class, invoice.value());
    }

    private static void before(JdbcTemplate jdbc, InvoiceId invoice, byte[] content) {
        jdbc.update(
                """
                insert into invoice_document (id, invoice_id, kind, file_name, media_type, sha256, content, created_at,
                    version)
                values (?, ?, 'invoice.pdf', 'INV-2024-00001.pdf', 'application/pdf', ?, ?, ?, 0)""",
                UUID.randomUUID().toString(),
                invoice.value(),
                Hashes.sha256(content),
                content,
                Timestamp.from(CREATED));
    }
}
