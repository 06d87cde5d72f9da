package io.milepost.receivable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Payments extends Repository<Payment, Long> {
    Payment save(Payment payment);

    Optional<Payment> findByIdAndInvoice(long id, String invoice);

    List<Payment> findByInvoiceOrderById(String invoice);

    List<Payment> findByInvoiceInOrderById(Collection<String> invoices);

    boolean existsByReverses(long payment);
}
