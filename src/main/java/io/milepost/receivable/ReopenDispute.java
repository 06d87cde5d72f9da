package io.milepost.receivable;

import io.milepost.invoice.CreditNoteWithdrawn;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A credit note promised to a client is given up: the client's query waits for another answer, and no reminder goes out meanwhile. */
@Component
class ReopenDispute {
    private final Receivables receivables;
    private final DisputeRows rows;
    private final DisputeAnswers answers;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;

    ReopenDispute(
            Receivables receivables,
            DisputeRows rows,
            DisputeAnswers answers,
            InvoiceLifecycle lifecycle,
            Timeline timeline) {
        this.receivables = receivables;
        this.rows = rows;
        this.answers = answers;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
    }

    @EventListener
    void on(CreditNoteWithdrawn withdrawn) {
        String invoice = withdrawn.corrects().value();
        var unused = receivables.lock(invoice).orElseThrow(); // so that whoever follows it up hears of it
        rows.lockAnsweredWith(invoice, withdrawn.creditNote().value()).ifPresent(promised -> {
            if (rows.existsByOpenInvoice(invoice)) {
                promised.leaveToAnother();
            } else {
                reopen(promised, withdrawn);
            }
        });
        lifecycle.settlementChanged(withdrawn.corrects());
    }

    private void reopen(Dispute promised, CreditNoteWithdrawn withdrawn) {
        promised.reopen();
        timeline.append(
                withdrawn.corrects(),
                withdrawn.person(),
                "Client's query reopened",
                "%s, promised in answer to it, is withdrawn".formatted(withdrawn.businessKey()));
        answers.asked(promised);
    }
}
