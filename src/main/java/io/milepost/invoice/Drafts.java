package io.milepost.invoice;

import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;

/** Opens an invoice for a change: first its project's row, then its own, always in this order, so that no two wait in a ring. */
@Component
class Drafts {
    private final Invoices invoices;
    private final Projects projects;

    Drafts(Invoices invoices, Projects projects) {
        this.invoices = invoices;
        this.projects = projects;
    }

    Invoice open(InvoiceId id) {
        String project = invoices.projectOf(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        var unused = projects.lock(project);
        return invoices.lock(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
    }
}
