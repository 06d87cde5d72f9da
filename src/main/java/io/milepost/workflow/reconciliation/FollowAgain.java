package io.milepost.workflow.reconciliation;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Invoices;
import io.milepost.receivable.FollowUps;
import io.milepost.workflow.invoicerejection.InvoiceRejectionModel;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Follows up what is owed again after its process ended, as when a bank took a payment back. A process that still runs, as
 * before the delivery of what was paid ahead of it, is only told; one that mends a rejected delivery goes on beside it.
 */
@Component
class FollowAgain implements FollowUps {
    private final Invoices invoices;
    private final LiveInstances instances;
    private final TakeUpAgain takeUpAgain;
    private final InvoiceLifecycle lifecycle;

    FollowAgain(Invoices invoices, LiveInstances instances, TakeUpAgain takeUpAgain, InvoiceLifecycle lifecycle) {
        this.invoices = invoices;
        this.instances = instances;
        this.takeUpAgain = takeUpAgain;
        this.lifecycle = lifecycle;
    }

    @Override
    public void owedAgain(InvoiceId id) {
        Invoice invoice = invoices.findById(id).orElseThrow();
        List<LiveInstance> running = instances.of(Set.of(invoice.businessKey())).values().stream()
                .flatMap(List::stream)
                .filter(live -> id.value().equals(live.invoice()))
                .toList();
        if (running.stream().anyMatch(LiveInstance::isMain)) {
            lifecycle.settlementChanged(id);
        } else if (running.stream().anyMatch(live -> live.is(InvoiceRejectionModel.KEY))) {
            takeUpAgain.atItsPayment(invoice);
        } else {
            var unused = takeUpAgain.from(invoice);
        }
    }
}
