package io.milepost.receivable;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WriteOffs extends Repository<WriteOff, String> {
    WriteOff save(WriteOff writeOff);

    boolean existsByOpenInvoice(String invoice);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WriteOff w where w.openInvoice = :invoice")
    Optional<WriteOff> lockOpen(String invoice);

    @Query("select w.invoice from WriteOff w where w.openInvoice is not null")
    List<String> openInvoices();

    List<WriteOff> findByInvoiceOrderByAskedAt(String invoice);
}
