package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Write-offs that wait for their decision, for whoever sees to it that somebody is asked. */
@Component
public class OpenWriteOffs {
    private final WriteOffs writeOffs;

    OpenWriteOffs(WriteOffs writeOffs) {
        this.writeOffs = writeOffs;
    }

    @Transactional(readOnly = true)
    public List<InvoiceId> invoices() {
        return writeOffs.openInvoices().stream().map(InvoiceId::new).toList();
    }

    /** Locked: nobody decides it meanwhile. Empty where somebody has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WriteOff> lock(InvoiceId invoice) {
        return writeOffs.lockOpen(invoice.value());
    }
}
