package io.milepost.document;

import static io.milepost.audit.Condition.ORIGINALS;

import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import io.milepost.invoice.InvoiceId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index of originals against the timeline, which says what was made; nothing is opened. */
@Component
class OriginalsAreThere implements Inspection {
    private static final String RESTORE = " Restore it from a backup; never make it anew.";
    private static final String NAME = "coalesce(i.number, i.business_key)";

    private final JdbcClient db;
    private final MissingDocuments missing;
    private final ObjectProvider<DocumentJobs> jobs;

    OriginalsAreThere(JdbcTemplate jdbc, MissingDocuments missing, ObjectProvider<DocumentJobs> jobs) {
        this.db = JdbcClient.create(jdbc);
        this.missing = missing;
        this.jobs = jobs;
    }

    @Override
    public List<Violation> of(List<String> invoices) {
        return Stream.of(notMade(invoices), lost(invoices), twice(invoices), withoutBytes(invoices))
                .flatMap(List::stream)
                .toList();
    }

    private List<Violation> notMade(List<String> invoices) {
        return missing.among(invoices).stream()
                .filter(bare -> !bare.wasMade() && !areStillToBeMade(new InvoiceId(bare.invoice())))
                .map(
                        bare -> ORIGINALS.brokenBy(
                                bare.about(),
                                "It is issued, but has no document, and no step is going to make one. The reconciler makes it within minutes."))
                .toList();
    }

    /** Where no engine runs, nobody is going to make them. */
    private boolean areStillToBeMade(InvoiceId invoice) {
        return jobs.stream().anyMatch(engine -> engine.areStillToBeMade(invoice));
    }

    private List<Violation> lost(List<String> invoices) {
        return found(
                "select " + NAME + ", t.detail from timeline_entry t join invoice i on i.id = t.invoice_id"
                        + " where t.invoice_id in (:invoices) and t.event = 'Document produced' and not exists"
                        + " (select 1 from invoice_document d where d.invoice_id = t.invoice_id"
                        + " and t.detail = concat(d.file_name, ', SHA-256 ', d.sha256))",
                "The original its timeline names is not in the index of documents any more: %s." + RESTORE,
                invoices);
    }

    private List<Violation> twice(List<String> invoices) {
        return found(
                "select " + NAME + ", d.kind from invoice_document d join invoice i on i.id = d.invoice_id"
                        + " where d.invoice_id in (:invoices) group by " + NAME + ", d.kind having count(*) > 1",
                "There is more than one original of the kind %s. Only the one its timeline names is what the client has.",
                invoices);
    }

    private List<Violation> withoutBytes(List<String> invoices) {
        return found(
                "select " + NAME + ", d.file_name from invoice_document d join invoice i on i.id = d.invoice_id"
                        + " where d.invoice_id in (:invoices) and d.location = 'database' and not exists"
                        + " (select 1 from document_content c where c.sha256 = d.sha256)",
                "The bytes of its original %s are gone." + RESTORE,
                invoices);
    }

    private List<Violation> found(String sql, String says, List<String> invoices) {
        return db.sql(sql)
                .param("invoices", invoices)
                .query((row, n) -> ORIGINALS.brokenBy(row.getString(1), says.formatted(row.getString(2))))
                .list();
    }
}
