package io.milepost.invoice;

import io.milepost.project.InvoicedProjects;
import org.springframework.stereotype.Component;

/** Tells the project's records that its client was invoiced, or is about to be. */
@Component
class ProjectsWithInvoices implements InvoicedProjects {
    private final Invoices invoices;

    ProjectsWithInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public boolean includes(String project) {
        return invoices.existsOf(project);
    }
}
