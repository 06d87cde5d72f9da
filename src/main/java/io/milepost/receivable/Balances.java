package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed on invoices, to be shown. */
@Component
public class Balances {
    private final Receivables receivables;
    private final Payments payments;
    private final WriteOffs writeOffs;

    Balances(Receivables receivables, Payments payments, WriteOffs writeOffs) {
        this.receivables = receivables;
        this.payments = payments;
        this.writeOffs = writeOffs;
    }

    @Transactional(readOnly = true)
    public Optional<Receivable> of(InvoiceId invoice) {
        return receivables.findById(invoice.value());
    }

    @Transactional(readOnly = true)
    public Map<InvoiceId, Receivable> of(Collection<InvoiceId> invoices) {
        return receivables
                .findByInvoiceIn(invoices.stream().map(InvoiceId::value).toList())
                .stream()
                .collect(Collectors.toMap(r -> new InvoiceId(r.invoice()), Function.identity()));
    }

    /** As they were recorded. */
    @Transactional(readOnly = true)
    public List<Payment> payments(InvoiceId invoice) {
        return payments.findByInvoiceOrderById(invoice.value());
    }

    /** As they were asked for. */
    @Transactional(readOnly = true)
    public List<WriteOff> writeOffs(InvoiceId invoice) {
        return writeOffs.findByInvoiceOrderByAskedAt(invoice.value());
    }
}
