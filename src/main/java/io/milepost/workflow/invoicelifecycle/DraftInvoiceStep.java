package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.SubmitDraft;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_DraftInvoice: Complete itself checks the draft, so the task never vanishes only to come back. */
@Component
class DraftInvoiceStep implements HumanStep {
    private final InvoiceHeadlines headlines;
    private final SubmitDraft submitDraft;
    private final Postponement postponement;

    DraftInvoiceStep(InvoiceHeadlines headlines, SubmitDraft submitDraft, Postponement postponement) {
        this.headlines = headlines;
        this.submitDraft = submitDraft;
        this.postponement = postponement;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(DRAFT_INVOICE);
    }

    @Override
    public void begin(DelegateTask task) {
        InvoiceHeadline headline = headlines.of(INVOICE_ID.from(task.getExecution()));
        task.setName(StorableText.fit("Draft invoice for " + headline.subject(), StorableText.NAME));
        COMMENT.find(task.getExecution())
                .ifPresent(
                        comment -> task.setDescription(StorableText.fit("Sent back: " + comment, StorableText.LONG)));
        DRAFT_OUTCOME.clear(task.getExecution());
        POSTPONE_UNTIL.clear(task.getExecution());
        COMMENT.clear(task.getExecution());
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        switch (DRAFT_OUTCOME.find(task.getExecution()).orElse("")) {
            case "submit" -> submit(task, person);
            case "postpone" -> postponement.postpone(task.getExecution(), person);
            case "discard" -> {} // Task_ReleaseBillableWork, in this same call
            default -> throw new TaskRefused("Say what to do with the draft: submit, discard or postpone it.");
        }
    }

    private void submit(DelegateTask task, Person person) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        DomainRefusals.spoken(() -> submitDraft.submit(invoice, person.id()));
        AMOUNT.set(task.getExecution(), headlines.of(invoice).amount());
    }
}
