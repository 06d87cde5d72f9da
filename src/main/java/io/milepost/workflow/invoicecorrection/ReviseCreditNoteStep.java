package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDIT_OUTCOME;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.KEY;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.REVISE_CREDIT_NOTE;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.SENT_BACK;

import io.milepost.approval.Directory;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.RegisterCreditNote;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_ReviseCreditNote: what was sent back is changed and submitted again, or given up. */
@Component
class ReviseCreditNoteStep implements HumanStep {
    private final RegisterCreditNote register;
    private final InvoiceHeadlines headlines;
    private final Directory directory;

    ReviseCreditNoteStep(RegisterCreditNote register, InvoiceHeadlines headlines, Directory directory) {
        this.register = register;
        this.headlines = headlines;
        this.directory = directory;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(REVISE_CREDIT_NOTE);
    }

    @Override
    public void begin(DelegateTask task) {
        String about = headlines.of(INVOICE_ID.from(task.getExecution())).subject();
        task.setName(StorableText.fit("Revise " + about, StorableText.NAME));
        COMMENT.find(task.getExecution()).ifPresent(comment -> {
            task.setDescription(StorableText.fit("Sent back: " + comment, StorableText.LONG));
            task.setVariableLocal(SENT_BACK.name(), comment);
        });
        if (!isAccountings(REQUESTED_BY.from(task.getExecution()))) {
            task.setAssignee(null);
        }
        CREDIT_OUTCOME.clear(task.getExecution());
        COMMENT.clear(task.getExecution());
    }

    /** Who answered a client's query asks for a credit note, too, and can't submit it again. */
    private boolean isAccountings(String author) {
        return directory.groupsOf(author).contains(TaskForAccounting.GROUP);
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        switch (CREDIT_OUTCOME.find(task.getExecution()).orElse("")) {
            case "resubmit" -> resubmit(task, person);
            case "withdraw" -> {} // Task_WithdrawCreditNote, in this same call
            default -> throw new TaskRefused("Say what to do with the credit note: resubmit it or withdraw it.");
        }
    }

    private void resubmit(DelegateTask task, Person person) {
        InvoiceId note = INVOICE_ID.from(task.getExecution());
        CreditWish wish = AskedCredit.in(task.getExecution());
        var unused = DomainRefusals.spoken(() -> register.revise(note, wish, person.id()));
        AMOUNT.set(task.getExecution(), headlines.of(note).amount());
    }
}
