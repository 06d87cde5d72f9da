package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.SubmitDraft;
import io.milepost.schedule.ScheduledDrafts;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.engine.TaskTimers;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Task_DraftInvoice: Complete itself checks the draft, so the task never vanishes only to come back. */
@Component
class DraftInvoiceStep implements HumanStep {
    private static final String SUBMIT = "submit";
    private static final String SUBMITTED = "submittedByItself";

    private final InvoiceHeadlines headlines;
    private final SubmitDraft submitDraft;
    private final Postponement postponement;
    private final ScheduledDrafts scheduledDrafts;

    DraftInvoiceStep(
            InvoiceHeadlines headlines,
            SubmitDraft submitDraft,
            Postponement postponement,
            ScheduledDrafts scheduledDrafts) {
        this.headlines = headlines;
        this.submitDraft = submitDraft;
        this.postponement = postponement;
        this.scheduledDrafts = scheduledDrafts;
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
        if (isNew(task)) {
            scheduledDrafts.submittedAt(key(task)).ifPresent(at -> submitByItself(task, at));
        }
        DRAFT_OUTCOME.clear(task.getExecution());
        POSTPONE_UNTIL.clear(task.getExecution());
        COMMENT.clear(task.getExecution());
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        switch (DRAFT_OUTCOME.find(task.getExecution()).orElse("")) {
            case SUBMIT -> submit(task, person);
            case "postpone" -> postponement.postpone(task.getExecution(), person);
            case "discard" -> {} // Task_ReleaseBillableWork, in this same call
            default -> throw new TaskRefused("Say what to do with the draft: submit, discard or postpone it.");
        }
    }

    /** Sent back or postponed, it is in its manager's hands. */
    private static boolean isNew(DelegateTask task) {
        return COMMENT.find(task.getExecution()).isEmpty()
                && POSTPONE_UNTIL.find(task.getExecution()).isEmpty();
    }

    private static void submitByItself(DelegateTask task, Instant at) {
        task.setDueDate(Date.from(at));
        TaskTimers.start(task, SUBMIT, at);
    }

    @Override
    public void due(DelegateTask task, String what) {
        if (scheduledDrafts.submit(key(task), INVOICE_ID.from(task.getExecution()))) {
            task.setVariableLocal(SUBMITTED, true);
            ((TaskEntity) task).complete();
        }
    }

    /** Only as {@link #due} has submitted it. */
    @Override
    public void completeByItself(DelegateTask task) {
        if (!Boolean.TRUE.equals(task.getVariableLocal(SUBMITTED))) {
            HumanStep.super.completeByItself(task);
        }
        submitted(task);
        DRAFT_OUTCOME.set(task.getExecution(), SUBMIT);
    }

    private static BusinessKey key(DelegateTask task) {
        return new BusinessKey(task.getExecution().getProcessBusinessKey());
    }

    private void submit(DelegateTask task, Person person) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        DomainRefusals.spoken(() -> submitDraft.submit(invoice, person.id()));
        submitted(task);
    }

    private void submitted(DelegateTask task) {
        AMOUNT.set(
                task.getExecution(),
                headlines.of(INVOICE_ID.from(task.getExecution())).amount());
    }
}
