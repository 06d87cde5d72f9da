package io.milepost.receivable;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DisputeRows extends Repository<Dispute, String> {
    Dispute save(Dispute dispute);

    boolean existsByOpenInvoice(String invoice);

    int countByInvoiceAndOpenedBy(String invoice, String openedBy);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dispute d where d.openInvoice = :invoice")
    Optional<Dispute> lockOpen(String invoice);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dispute d where d.invoice = :invoice and d.creditNote = :creditNote")
    Optional<Dispute> lockAnsweredWith(String invoice, String creditNote);

    @Query("select d.invoice from Dispute d where d.openInvoice is not null")
    List<String> openInvoices();

    List<Dispute> findByInvoiceOrderByOpenedAt(String invoice);
}
