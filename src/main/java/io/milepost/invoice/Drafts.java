package io.milepost.invoice;

import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/** Opens an invoice for a change: first its project's row, then its own, always in this order, so that no two wait in a ring. */
@Component
class Drafts {
    private final Invoices invoices;
    private final Projects projects;
    private final EntityManager entities;

    Drafts(Invoices invoices, Projects projects, EntityManager entities) {
        this.invoices = invoices;
        this.projects = projects;
        this.entities = entities;
    }

    Invoice open(InvoiceId id) {
        Invoice invoice = invoices.findById(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        var unused = projects.lock(invoice.project());
        entities.refresh(invoice, LockModeType.PESSIMISTIC_WRITE); // someone may have changed it since it was read
        return invoice;
    }
}
