package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.FindReaders;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.MailPeople;
import org.springframework.stereotype.Component;

/** Mails everybody who may decide a gate that it waits for them. */
@Component
class TellApprovers {
    private final FindReaders findReaders;
    private final InvoiceHeadlines headlines;
    private final MailPeople mailPeople;

    TellApprovers(FindReaders findReaders, InvoiceHeadlines headlines, MailPeople mailPeople) {
        this.findReaders = findReaders;
        this.headlines = headlines;
        this.mailPeople = mailPeople;
    }

    void reminded(InvoiceId invoice, String gate, String name) {
        tell(
                invoice,
                "reminder " + gate,
                gate,
                "Reminder: " + name,
                "The gate '%s' waits for your approval. You find the invoice in Tasklist.".formatted(name));
    }

    void escalated(InvoiceId invoice, String gate, String name) {
        tell(
                invoice,
                "escalation " + gate,
                gate,
                "Overdue: " + name,
                "Nobody has decided the gate '%s' in time, so more people may now. You find the invoice in Tasklist."
                        .formatted(name));
    }

    private void tell(InvoiceId invoice, String occasion, String gate, String subject, String what) {
        InvoiceHeadline headline = headlines.of(invoice);
        mailPeople.tell(
                invoice,
                occasion,
                findReaders.decidersOf(gate),
                ApprovalMail.subject(subject, headline),
                ApprovalMail.body(what, headline));
    }
}
