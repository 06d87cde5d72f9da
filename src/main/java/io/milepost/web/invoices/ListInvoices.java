package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.InvoicesInReach;
import io.milepost.approval.Reach;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceState;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.receivable.Balances;
import io.milepost.receivable.Receivable;
import io.milepost.web.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the invoices in a person's reach, newest first. */
@Component
class ListInvoices {
    record Filter(
            @Nullable InvoiceState state,
            @Nullable String project,
            @Nullable String client,
            @Nullable String number) {}

    record Listed(List<ListedInvoice> items, int page, int size, long total) {}

    private static final Sort NEWEST_FIRST = Sort.by("createdAt").descending().and(Sort.by("id"));

    private final InvoicesInReach invoices;
    private final Projects projects;
    private final ApprovalGates gates;
    private final Balances balances;
    private final DeliveryStates deliveries;

    ListInvoices(
            InvoicesInReach invoices,
            Projects projects,
            ApprovalGates gates,
            Balances balances,
            DeliveryStates deliveries) {
        this.invoices = invoices;
        this.projects = projects;
        this.gates = gates;
        this.balances = balances;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    Listed list(Caller caller, Filter filter, int page, int size) {
        List<String> own = projects.answeredForBy(caller.user()).stream()
                .map(Project::code)
                .toList();
        Reach reach = gates.reach(caller.asReviewer());
        Page<Invoice> found = invoices.search(
                filter.state(),
                filter.project(),
                filter.client(),
                filter.number(),
                caller.readsEverything(),
                own,
                reach.people(),
                reach.groups(),
                PageRequest.of(page, size, NEWEST_FIRST));
        List<InvoiceId> ids = found.map(Invoice::id).toList();
        Map<InvoiceId, Receivable> owed = balances.of(ids);
        Map<InvoiceId, String> delivered = deliveries.of(ids);
        List<ListedInvoice> items = found.getContent().stream()
                .map(invoice -> ListedInvoice.of(invoice, deliveries.of(invoice, delivered), owed.get(invoice.id())))
                .toList();
        return new Listed(items, page, size, found.getTotalElements());
    }
}
