package io.milepost.workflow.invoicedispute;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.receivable.DisputeAnswers;
import io.milepost.receivable.Disputes;
import io.milepost.workflow.engine.WaitingRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Otherwise the client would wait for an answer for ever. */
@Component
class WaitingDisputes implements WaitingRows<InvoiceId> {
    private final Disputes disputes;
    private final DisputeAnswers answers;
    private final Invoices invoices;

    WaitingDisputes(Disputes disputes, DisputeAnswers answers, Invoices invoices) {
        this.disputes = disputes;
        this.answers = answers;
        this.invoices = invoices;
    }

    @Override
    public String process() {
        return InvoiceDisputeModel.KEY;
    }

    @Override
    public List<InvoiceId> all() {
        return disputes.open();
    }

    @Override
    public String businessKey(InvoiceId row) {
        return invoices.businessKeyOf(row).orElseThrow();
    }

    @Override
    public boolean stillWaits(InvoiceId row) {
        return disputes.lock(row).isPresent();
    }

    @Override
    public void askAgain(InvoiceId row) {
        disputes.lock(row).ifPresent(answers::asked);
    }
}
