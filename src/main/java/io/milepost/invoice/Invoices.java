package io.milepost.invoice;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invoices, drafts too. */
public interface Invoices extends Repository<Invoice, InvoiceId> {
    Invoice save(Invoice invoice);

    Optional<Invoice> findById(InvoiceId id);

    Optional<Invoice> findByNumber(String number);

    List<Invoice> findByIdIn(Collection<InvoiceId> ids);

    List<Invoice> findByBusinessKeyIn(Collection<String> keys);

    List<Invoice> findByCorrectsOrderByCreatedAtAsc(String invoice);

    boolean existsByCorrectsAndStateIn(String invoice, Collection<InvoiceState> states);

    /** By way of the whole invoice: whoever asks needs it next. */
    default Optional<String> businessKeyOf(InvoiceId id) {
        return findById(id).map(Invoice::businessKey);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.id = :id")
    Optional<Invoice> lock(InvoiceId id);

    /** Which of the two was given. */
    @Query("select i.number from Invoice i where i.number = :one or i.number = :other")
    Set<String> given(String one, String other);

    /** What a client was billed in one currency, net; credit notes count for themselves. */
    record Billed(String currency, BigDecimal net) {}

    @Query("select new io.milepost.invoice.Invoices$Billed(i.currency, sum(i.amounts.net)) from Invoice i"
            + " where i.client = :client and i.issueDate = :day group by i.currency, i.kind")
    List<Billed> billed(String client, LocalDate day);

    @Query("select i from Invoice i where i.project = :project and i.number is not null order by i.number")
    List<Invoice> issuedOf(String project);

    @Query("select count(i) > 0 from Invoice i where i.client = :client and i.issueDate < :before")
    boolean existsIssuedBefore(String client, LocalDate before);

    /** Whether a project has an invoice, or a draft that was not discarded. */
    @Query("select count(i) > 0 from Invoice i where i.project = :project"
            + " and i.state <> io.milepost.invoice.InvoiceState.DISCARDED")
    boolean existsOf(String project);

    /**
     * What the project's other invoices come to, drafts too, less what was credited; a credit note that is only asked for frees
     * nothing. A payment ahead without tax is left out:
     * the invoices it pays for come to the whole of their work.
     */
    @Query("select coalesce(sum(case when i.kind = io.milepost.invoice.InvoiceKind.CREDIT_NOTE then -abs(i.amounts.net)"
            + " else i.amounts.net end), 0) from Invoice i where i.project = :project and i.id.value <> :but"
            + " and i.state <> io.milepost.invoice.InvoiceState.DISCARDED"
            + " and (i.kind <> io.milepost.invoice.InvoiceKind.CREDIT_NOTE"
            + " or i.state = io.milepost.invoice.InvoiceState.ISSUED)"
            + " and not exists (select a.id from Invoice a join a.lines l where a.id = i.id"
            + " and l.kind = io.milepost.invoice.LineKind.ADVANCE)")
    BigDecimal netOfOthers(String project, String but);

    /** Every number given so far, in the order they were given within a series. */
    @Query(
            "select i from Invoice i where i.number is not null and (:series is null or i.number like concat(:series, '-%'))"
                    + " order by length(i.number), i.number")
    List<Invoice> numbered(@Nullable String series);
}
