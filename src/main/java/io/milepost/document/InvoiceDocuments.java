package io.milepost.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvoiceDocuments extends Repository<InvoiceDocument, String> {
    InvoiceDocument save(InvoiceDocument document);

    Optional<InvoiceDocument> findByInvoiceAndKind(String invoice, String kind);

    boolean existsByInvoiceAndKind(String invoice, String kind);

    List<InvoiceDocument> findByInvoiceOrderByKind(String invoice);
}
