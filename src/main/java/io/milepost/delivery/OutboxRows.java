package io.milepost.delivery;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutboxRows extends Repository<Delivery, String> {
    String LATEST = "select d from Delivery d where d.invoice = :invoice and d.kind = 'INVOICE' order by d.turn desc";

    Delivery save(Delivery delivery);

    Optional<Delivery> findById(String id);

    @Query("select count(d) > 0 from Delivery d where d.invoice = :invoice")
    boolean hasAny(String invoice);

    List<Delivery> findByInvoiceOrderByTurn(String invoice);

    @Query("select d from Delivery d where d.invoice in :invoices and d.kind = 'INVOICE' order by d.turn")
    List<Delivery> ofAll(Collection<String> invoices);

    @Query(LATEST)
    Optional<Delivery> latest(String invoice, Limit one);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(LATEST)
    Optional<Delivery> lockLatest(String invoice, Limit one);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.id = :id")
    Optional<Delivery> lock(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.progress.state in"
            + " (io.milepost.delivery.DeliveryState.PENDING, io.milepost.delivery.DeliveryState.SENDING)")
    List<Delivery> lockOpen();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.messageId = :messageId")
    Optional<Delivery> lockMailed(String messageId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.externalId = :externalId")
    Optional<Delivery> lockHandedOver(String externalId);
}
