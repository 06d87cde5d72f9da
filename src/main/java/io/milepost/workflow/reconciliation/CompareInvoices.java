package io.milepost.workflow.reconciliation;

import io.milepost.delivery.Deliveries;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.receivable.Balances;
import io.milepost.receivable.Receivable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds invoices against the process instances of their business keys. */
@Component
class CompareInvoices {
    private final Invoices invoices;
    private final Balances balances;
    private final Deliveries deliveries;
    private final LiveInstances instances;

    CompareInvoices(Invoices invoices, Balances balances, Deliveries deliveries, LiveInstances instances) {
        this.invoices = invoices;
        this.balances = balances;
        this.deliveries = deliveries;
        this.instances = instances;
    }

    List<Finding> findings(Collection<String> ids) {
        List<InvoiceId> known = ids.stream().map(InvoiceId::new).toList();
        List<Invoice> all = invoices.findByIdIn(known);
        Map<InvoiceId, Receivable> owed = balances.of(known);
        Map<InvoiceId, String> delivered = deliveries.states(known);
        Map<String, List<LiveInstance>> live =
                instances.of(all.stream().map(Invoice::businessKey).toList());
        return all.stream()
                .flatMap(invoice -> {
                    Receivable receivable = owed.get(invoice.id());
                    var standing = new Standing(
                            invoice,
                            delivered.getOrDefault(invoice.id(), "PENDING"),
                            receivable != null && !receivable.due().isZero(),
                            live.getOrDefault(invoice.businessKey(), List.of()));
                    return standing.finding().stream();
                })
                .toList();
    }
}
