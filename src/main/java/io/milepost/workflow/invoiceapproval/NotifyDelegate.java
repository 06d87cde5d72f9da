package io.milepost.workflow.invoiceapproval;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoiceapproval.InvoiceApprovalModel.MESSAGE;
import static io.milepost.workflow.invoiceapproval.InvoiceApprovalModel.WHOM;

import io.milepost.approval.FindReaders;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.MailPeople;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step that an admin draws: tells people that an invoice has come to this point, and waits for nobody. */
@Component
class NotifyDelegate implements JavaDelegate {
    private final FindReaders findReaders;
    private final InvoiceHeadlines headlines;
    private final MailPeople mailPeople;

    NotifyDelegate(FindReaders findReaders, InvoiceHeadlines headlines, MailPeople mailPeople) {
        this.findReaders = findReaders;
        this.headlines = headlines;
        this.mailPeople = mailPeople;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InvoiceId invoice = INVOICE_ID.from(execution);
        InvoiceHeadline headline = headlines.of(invoice);
        String step = execution.getCurrentActivityName();
        mailPeople.tell(
                invoice,
                "step " + execution.getActivityInstanceId(),
                findReaders.named(invoice, WHOM.from(execution)),
                ApprovalMail.subject(step, headline),
                ApprovalMail.body(MESSAGE.find(execution).orElse(step + "."), headline));
    }
}
