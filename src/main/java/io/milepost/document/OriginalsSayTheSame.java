package io.milepost.document;

import static io.milepost.audit.Condition.AMOUNTS;
import static io.milepost.audit.Condition.ORIGINALS;

import io.milepost.audit.Condition;
import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import io.milepost.document.einvoice.Syntax;
import io.milepost.document.einvoice.WrittenAmounts;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the originals one by one: their bytes are what was kept, and paper and e-invoice say what was frozen. */
@Component
class OriginalsSayTheSame implements Inspection {
    private static final String NOT_THE_SAME =
            " It was made from the frozen content and must say the same: compare both with a backup before the client is answered anything about it.";

    private final JdbcClient db;
    private final Documents documents;
    private final FrozenInvoices frozenInvoices;

    OriginalsSayTheSame(JdbcTemplate jdbc, Documents documents, FrozenInvoices frozenInvoices) {
        this.db = JdbcClient.create(jdbc);
        this.documents = documents;
        this.frozenInvoices = frozenInvoices;
    }

    /** {@code ours}: in a design that is shipped, so that it is known what is printed. */
    record Kept(InvoiceId id, String about, boolean ours) {}

    @Override
    public boolean opensFiles() {
        return true;
    }

    @Override
    public List<Violation> of(List<String> invoices) {
        return db
                .sql("select i.id, coalesce(i.number, i.business_key), coalesce(t.shipped, true) from invoice i"
                        + " left join invoice_look l on l.invoice_id = i.id left join template_version t on t.id = l.template_id"
                        + " where i.id in (:invoices) and i.state = 'ISSUED'")
                .param("invoices", invoices)
                .query((row, n) -> new Kept(new InvoiceId(row.getString(1)), row.getString(2), row.getBoolean(3)))
                .list()
                .stream()
                .flatMap(kept -> of(kept).stream())
                .toList();
    }

    private List<Violation> of(Kept kept) {
        List<Violation> found = new ArrayList<>();
        List<KeptDocument> all = documents.list(kept.id());
        Optional<FrozenInvoice> frozen = frozen(kept.id());
        for (KeptDocument entry : all) {
            open(kept, entry, found)
                    .ifPresent(document -> frozen.map(content -> differences(kept, entry, document, content))
                            .ifPresent(what -> what.forEach(
                                    says -> found.add(broken(AMOUNTS, kept, entry, says + NOT_THE_SAME)))));
        }
        if (!all.isEmpty()) {
            frozen.flatMap(Syntax::of)
                    .map(OriginalsSayTheSame::kind)
                    .filter(kind -> all.stream().noneMatch(entry -> entry.kind().equals(kind)))
                    .ifPresent(kind -> found.add(ORIGINALS.brokenBy(
                            kept.about(),
                            "Its e-invoice (%s) is missing. Restore it from a backup; never make it anew."
                                    .formatted(kind))));
        }
        return found;
    }

    private Optional<StoredDocument> open(Kept kept, KeptDocument entry, List<Violation> found) {
        try {
            return documents.find(kept.id(), entry.kind());
        } catch (DocumentDamaged | DocumentsUnreachable unreadable) {
            found.add(broken(ORIGINALS, kept, entry, String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private static List<String> differences(
            Kept kept, KeptDocument entry, StoredDocument document, FrozenInvoice content) {
        return switch (entry.kind()) {
            case Documents.INVOICE_PDF -> PrintedFigures.missing(document.content(), content, kept.ours());
            case Documents.INVOICE_CII -> WrittenAmounts.differences(Syntax.CII, document.content(), content);
            case Documents.INVOICE_UBL -> WrittenAmounts.differences(Syntax.UBL, document.content(), content);
            default -> List.of();
        };
    }

    /** What can't be read, the invoice's own module finds. */
    private Optional<FrozenInvoice> frozen(InvoiceId invoice) {
        try {
            return Optional.of(frozenInvoices.of(invoice));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String kind(Syntax syntax) {
        return syntax == Syntax.CII ? Documents.INVOICE_CII : Documents.INVOICE_UBL;
    }

    private static Violation broken(Condition condition, Kept kept, KeptDocument entry, String says) {
        return condition.brokenBy(
                kept.about(), says.startsWith(entry.fileName()) ? says : entry.fileName() + ": " + says);
    }
}
