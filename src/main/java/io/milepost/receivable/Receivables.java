package io.milepost.receivable;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Receivables extends Repository<Receivable, String> {
    Receivable save(Receivable receivable);

    Optional<Receivable> findById(String invoice);

    List<Receivable> findByInvoiceIn(Collection<String> invoices);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Receivable r where r.invoice = :invoice")
    Optional<Receivable> lock(String invoice);
}
