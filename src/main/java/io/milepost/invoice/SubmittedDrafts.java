package io.milepost.invoice;

import io.milepost.billing.DraftsInApproval;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the invoices that are in approval, or approved and not yet issued. */
@Component
class SubmittedDrafts implements DraftsInApproval {
    private static final Set<InvoiceState> SUBMITTED = Set.of(InvoiceState.IN_APPROVAL, InvoiceState.APPROVED);

    private final Invoices invoices;

    SubmittedDrafts(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public Set<String> among(Collection<String> ids) {
        return invoices.findByIdIn(ids.stream().map(InvoiceId::new).toList()).stream()
                .filter(invoice -> SUBMITTED.contains(invoice.state()))
                .map(invoice -> invoice.id().value())
                .collect(Collectors.toSet());
    }
}
