package io.milepost.invoice;

import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.money.Money;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in a line what an invoice is about. */
@Component
public class InvoiceHeadlines {
    private final Invoices invoices;
    private final Projects projects;
    private final Clients clients;

    InvoiceHeadlines(Invoices invoices, Projects projects, Clients clients) {
        this.invoices = invoices;
        this.projects = projects;
        this.clients = clients;
    }

    @Transactional(readOnly = true)
    public InvoiceHeadline of(InvoiceId id) {
        Invoice invoice = invoices.findById(id).orElseThrow();
        Project project = projects.findById(invoice.project()).orElseThrow();
        Client client = clients.findById(invoice.client()).orElseThrow();
        return new InvoiceHeadline(
                project.code(),
                project.name(),
                client.details().name(),
                Money.rounded(invoice.amounts().net(), invoice.currency()).toString(),
                invoice.number(),
                project.details().projectManager(),
                invoice.kind(),
                subject(invoice));
    }

    private String subject(Invoice invoice) {
        InvoiceId corrects = invoice.corrects();
        return corrects == null
                ? invoice.layout().subject()
                : "credit note over %s (%s)"
                        .formatted(
                                invoices.findById(corrects).orElseThrow().number(),
                                invoice.layout().subject());
    }
}
