package io.milepost.invoice;

import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import jakarta.persistence.EntityManager;
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
        String project = invoices.projectOf(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        var unused = projects.lock(project);
        Invoice invoice = invoices.lock(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        entities.refresh(invoice); // someone may have changed it between the caller's look and the lock
        return invoice;
    }
}
