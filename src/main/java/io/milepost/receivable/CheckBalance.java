package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether anything is still due. The receivable stays locked until the process waits for its message, so a payment that
 * comes in this moment finds it waiting.
 */
@Component
public class CheckBalance {
    private final Receivables receivables;

    CheckBalance(Receivables receivables) {
        this.receivables = receivables;
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public boolean isSettled(InvoiceId invoice) {
        return receivables.lock(invoice.value()).orElseThrow().due().isZero();
    }
}
