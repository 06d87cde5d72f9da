package io.milepost.invoice;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a credit note over an invoice is on its way: asked for, and neither issued nor given up. */
@Component
public class OpenCredits {
    private static final Set<InvoiceState> ON_ITS_WAY =
            Set.of(InvoiceState.DRAFT, InvoiceState.IN_APPROVAL, InvoiceState.APPROVED);

    private final Invoices invoices;

    OpenCredits(Invoices invoices) {
        this.invoices = invoices;
    }

    @Transactional(readOnly = true)
    public boolean any(InvoiceId invoice) {
        return invoices.existsByCorrectsAndStateIn(invoice.value(), ON_ITS_WAY);
    }
}
