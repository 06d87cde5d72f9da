package io.milepost.invoice;

import static io.milepost.audit.Condition.AMOUNTS;

import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was frozen is what was hashed, adds up, and is what the invoice's own rows say. */
@Component
class FrozenAgrees implements Inspection {
    private static final String RESTORE =
            " What was issued never changes: restore the row from a backup, or the frozen content if that was altered.";

    private final JdbcClient db;
    private final FrozenInvoices frozen;

    FrozenAgrees(JdbcTemplate jdbc, FrozenInvoices frozen) {
        this.db = JdbcClient.create(jdbc);
        this.frozen = frozen;
    }

    @Override
    public List<Violation> of(List<String> invoices) {
        return Stream.concat(
                        db
                                .sql(IssuedRow.SELECT + " where i.state = 'ISSUED' and i.id in (:invoices)")
                                .param("invoices", invoices)
                                .query(IssuedRow::of)
                                .list()
                                .stream()
                                .flatMap(this::differences),
                        exchanged(invoices).stream()
                                .map(about -> AMOUNTS.brokenBy(
                                        about, "What was approved is not what lies there as submitted." + RESTORE)))
                .toList();
    }

    private Stream<Violation> differences(IssuedRow row) {
        return wrongInside(row).stream().map(what -> AMOUNTS.brokenBy(row.about(), what + RESTORE));
    }

    private List<String> wrongInside(IssuedRow row) {
        try {
            String hash = frozen.issuedHash(row.id());
            if (!hash.equals(row.sha256())) {
                return List.of("Its frozen content does not have the SHA-256 it was kept with.");
            }
            FrozenInvoice content = frozen.of(new InvoiceId(row.id()));
            SafetyBounds.addUp(content);
            return row.differences(content, nets(row.id()));
        } catch (OutOfBounds wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        } catch (RuntimeException unreadable) {
            return List.of("Its frozen content is missing or can't be read.");
        }
    }

    private List<BigDecimal> nets(String invoice) {
        return db.sql("select net from invoice_line where invoice_id = :invoice order by position")
                .param("invoice", invoice)
                .query(BigDecimal.class)
                .list();
    }

    private List<String> exchanged(List<String> invoices) {
        return db.sql("select coalesce(i.number, i.business_key) from invoice i left join invoice_content c"
                        + " on c.invoice_id = i.id and c.stage = 'SUBMITTED' where i.id in (:invoices)"
                        + " and i.content_hash is not null and (c.sha256 is null or c.sha256 <> i.content_hash)")
                .param("invoices", invoices)
                .query(String.class)
                .list();
    }
}
