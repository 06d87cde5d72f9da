package io.milepost.document;

import io.milepost.document.store.Originals;
import io.milepost.invoice.InvoiceId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was made for an issued invoice, all of it or nothing. First the bytes, then the entries in the caller's
 * transaction: whatever happens between, no entry names bytes that are not there.
 */
@Component
class KeepDocuments {
    private final InvoiceDocuments documents;
    private final Originals originals;
    private final Clock clock;

    KeepDocuments(InvoiceDocuments documents, Originals originals, Clock clock) {
        this.documents = documents;
        this.originals = originals;
        this.clock = clock;
    }

    /** Answers those that are new; a kind that is there already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<KeptDocument> keep(InvoiceId invoice, LocalDate issued, List<MadeDocument> made) {
        var known = documents.of(invoice.value()).stream()
                .map(document -> document.entry().kind())
                .toList();
        var entries = new ArrayList<InvoiceDocument>();
        for (var document : made) {
            if (!known.contains(document.kind())) {
                var kept = originals.keep(document.content());
                var until = originals.retainedUntil(issued);
                entries.add(new InvoiceDocument(invoice, document, kept, until, clock.instant()));
            }
        }
        entries.forEach(documents::save);
        return entries.stream().map(InvoiceDocument::entry).toList();
    }
}
