package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What clients query, to be shown, and for whoever sees to it that somebody answers. */
@Component
public class Disputes {
    private final DisputeRows rows;

    Disputes(DisputeRows rows) {
        this.rows = rows;
    }

    /** As they were opened. */
    @Transactional(readOnly = true)
    public List<Dispute> of(InvoiceId invoice) {
        return rows.findByInvoiceOrderByOpenedAt(invoice.value());
    }

    /** The one that waits for its answer. */
    @Transactional(readOnly = true)
    public Optional<Dispute> open(InvoiceId invoice) {
        return of(invoice).stream().filter(Dispute::isOpen).findFirst();
    }

    @Transactional(readOnly = true)
    public List<InvoiceId> open() {
        return rows.openInvoices().stream().map(InvoiceId::new).toList();
    }

    /** Locked: nobody answers it meanwhile. Empty where somebody has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Dispute> lock(InvoiceId invoice) {
        return rows.lockOpen(invoice.value());
    }
}
