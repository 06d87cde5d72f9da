package io.milepost.invoice;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvoiceContents extends Repository<InvoiceContent, InvoiceContent.Id> {
    InvoiceContent save(InvoiceContent content);

    Optional<InvoiceContent> findById(InvoiceContent.Id id);
}
