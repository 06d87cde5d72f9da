package io.milepost.invoice;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invoices, drafts too. */
public interface Invoices extends Repository<Invoice, InvoiceId> {
    Invoice save(Invoice invoice);

    Optional<Invoice> findById(InvoiceId id);

    List<Invoice> findByIdIn(Collection<InvoiceId> ids);

    @Query("select i.project from Invoice i where i.id = :id")
    Optional<String> projectOf(InvoiceId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.id = :id")
    Optional<Invoice> lock(InvoiceId id);

    @Query("select count(i) > 0 from Invoice i where i.client = :client and i.issueDate < :before")
    boolean existsIssuedBefore(String client, LocalDate before);

    /** Null means any; {@code projects} null means all of them. */
    @Query("select i from Invoice i where (:state is null or i.state = :state)"
            + " and (:project is null or i.project = :project) and (:client is null or i.client = :client)"
            + " and (:number is null or i.number = :number) and (:all = true or i.project in :projects)")
    Page<Invoice> search(
            @Nullable InvoiceState state,
            @Nullable String project,
            @Nullable String client,
            @Nullable String number,
            boolean all,
            Collection<String> projects,
            Pageable page);
}
