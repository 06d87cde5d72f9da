package io.milepost.workflow.invoiceissue;

import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.DOCUMENT_KIND;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoiceissue.InvoiceIssueModel.*;

import io.milepost.approval.WithdrawApproval;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_CheckInvoice: accounting finds out why an approved invoice was stopped; only the bound lifted lets it pass. */
@Component
class CheckInvoiceStep implements HumanStep {
    private static final String TRY_AGAIN = "try-again";
    private static final String SEND_BACK = "send-back";

    private final WithdrawApproval withdrawApproval;
    private final InvoiceHeadlines headlines;

    CheckInvoiceStep(WithdrawApproval withdrawApproval, InvoiceHeadlines headlines) {
        this.withdrawApproval = withdrawApproval;
        this.headlines = headlines;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(CHECK_INVOICE);
    }

    @Override
    public void begin(DelegateTask task) {
        InvoiceHeadline headline = headlines.of(INVOICE_ID.from(task.getExecution()));
        String kind = headline.kind().inWords();
        String about = task.getExecution().getProcessBusinessKey();
        task.setName(StorableText.fit(
                "Check %s %s for %s".formatted(kind, about, headline.clientName()), StorableText.NAME));
        task.setVariableLocal(DOCUMENT_KIND.name(), kind);
        ISSUE_PROBLEM.find(task.getExecution()).ifPresent(problem -> {
            task.setDescription(StorableText.fit(problem, StorableText.LONG));
            task.setVariableLocal(ISSUE_PROBLEM.name(), problem);
        });
        task.setPriority(75);
        CHECK_OUTCOME.clear(task.getExecution());
        COMMENT.clear(task.getExecution());
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        switch (CHECK_OUTCOME.find(task.getExecution()).orElse("")) {
            case TRY_AGAIN -> {} // Task_IssueInvoice looks again, as strictly as before
            case SEND_BACK -> sendBack(task, person);
            default -> throw new TaskRefused("Say what to do: try again, or send it back.");
        }
    }

    private void sendBack(DelegateTask task, Person person) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        String comment = COMMENT.find(task.getExecution()).orElse("");
        DomainRefusals.spoken(() -> withdrawApproval.withdraw(invoice, person.id(), comment));
    }
}
