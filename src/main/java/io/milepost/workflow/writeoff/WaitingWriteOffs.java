package io.milepost.workflow.writeoff;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.receivable.OpenWriteOffs;
import io.milepost.receivable.WriteOffDecisions;
import io.milepost.workflow.engine.WaitingRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Otherwise nobody would be reminded of the invoice any more, and nobody could ask anew. */
@Component
class WaitingWriteOffs implements WaitingRows<InvoiceId> {
    private final OpenWriteOffs openWriteOffs;
    private final WriteOffDecisions decisions;
    private final Invoices invoices;

    WaitingWriteOffs(OpenWriteOffs openWriteOffs, WriteOffDecisions decisions, Invoices invoices) {
        this.openWriteOffs = openWriteOffs;
        this.decisions = decisions;
        this.invoices = invoices;
    }

    @Override
    public String process() {
        return WriteOffModel.KEY;
    }

    @Override
    public List<InvoiceId> all() {
        return openWriteOffs.invoices();
    }

    @Override
    public String businessKey(InvoiceId row) {
        return invoices.businessKeyOf(row).orElseThrow();
    }

    @Override
    public boolean stillWaits(InvoiceId row) {
        return openWriteOffs.lock(row).isPresent();
    }

    @Override
    public void askAgain(InvoiceId row) {
        openWriteOffs.lock(row).ifPresent(decisions::asked);
    }
}
