package io.milepost.approval;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceState;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The invoices a person may list: all, or those of their projects and those with a gate for them, one of
 * their groups, or somebody they stand in for.
 */
public interface InvoicesInReach extends Repository<Invoice, InvoiceId> {
    /** Null means any. */
    @Query("select i from Invoice i where (:state is null or i.state = :state)"
            + " and (:project is null or i.project = :project) and (:client is null or i.client = :client)"
            + " and (:number is null or i.number = :number)"
            + " and (:all = true or i.project in :projects"
            + " or exists (select g.id from Gate g where g.invoice = i.id.value and (g.group in :groups"
            + " or g.escalatedGroup in :groups or g.person in :people or g.decidedBy in :people"
            + " or exists (select p from Gate h join h.escalatedPeople p where h.id = g.id and p in :people))))")
    Page<Invoice> search(
            @Nullable InvoiceState state,
            @Nullable String project,
            @Nullable String client,
            @Nullable String number,
            boolean all,
            Collection<String> projects,
            Collection<String> people,
            Collection<String> groups,
            Pageable page);
}
