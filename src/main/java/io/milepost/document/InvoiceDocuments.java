package io.milepost.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvoiceDocuments extends Repository<InvoiceDocument, String> {
    InvoiceDocument save(InvoiceDocument document);

    @Query("select d from InvoiceDocument d where d.invoice = :invoice and d.kind = :kind")
    Optional<InvoiceDocument> of(String invoice, String kind);

    @Query("select count(d) > 0 from InvoiceDocument d where d.invoice = :invoice and d.kind = :kind")
    boolean has(String invoice, String kind);

    @Query("select d from InvoiceDocument d where d.invoice = :invoice order by d.kind")
    List<InvoiceDocument> of(String invoice);
}
