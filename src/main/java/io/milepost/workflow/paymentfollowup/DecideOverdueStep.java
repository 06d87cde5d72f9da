package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.*;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.AskWriteOff;
import io.milepost.receivable.OverdueInvoice;
import io.milepost.receivable.PauseKind;
import io.milepost.receivable.PauseReminders;
import io.milepost.receivable.ReadOverdue;
import io.milepost.workflow.engine.Dates;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.ProcessVariable;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Task_DecideOverdueInvoice: the policy has no reminder left, so accounting says what happens next. */
@Component
class DecideOverdueStep implements HumanStep {
    private final ReadOverdue readOverdue;
    private final PauseReminders pauseReminders;
    private final AskWriteOff askWriteOff;

    DecideOverdueStep(ReadOverdue readOverdue, PauseReminders pauseReminders, AskWriteOff askWriteOff) {
        this.readOverdue = readOverdue;
        this.pauseReminders = pauseReminders;
        this.askWriteOff = askWriteOff;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(DECIDE_OVERDUE_INVOICE);
    }

    @Override
    public void begin(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        OverdueInvoice overdue = readOverdue.of(INVOICE_ID.from(execution));
        task.setName(StorableText.fit(
                "Decide overdue invoice %s of %s"
                        .formatted(INVOICE_NUMBER.from(execution), CLIENT_NAME.from(execution)),
                StorableText.NAME));
        task.setVariableLocal(OVERDUE_AMOUNT.name(), overdue.amount());
        task.setVariableLocal(OVERDUE_SO_FAR.name(), StorableText.fit(overdue.soFar(), StorableText.LONG));
        for (ProcessVariable<String> answer : List.of(OVERDUE_DECISION, OVERDUE_UNTIL, COMMENT)) {
            answer.clear(execution);
        }
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        if (!person.groups().contains(TaskForAccounting.GROUP)) {
            throw new TaskForbidden("Accounting decides about an overdue invoice.");
        }
        DelegateExecution execution = task.getExecution();
        InvoiceId invoice = INVOICE_ID.from(execution);
        String note = COMMENT.given(task).orElse("");
        @Nullable
        LocalDate until = OVERDUE_UNTIL
                .given(task)
                .map(text -> Dates.parse(text.strip(), "day"))
                .orElse(null);
        switch (OVERDUE_DECISION.given(task).orElse("")) {
            case "promised" -> pause(invoice, PauseKind.PROMISED, until, note, person);
            case "wait" -> pause(invoice, PauseKind.WAITING, until, note, person);
            case "collect" -> pause(invoice, PauseKind.HANDED_OVER, null, note, person);
            case "write-off" -> DomainRefusals.spoken(() -> askWriteOff.ask(invoice, null, note, person.id()));
            default ->
                throw new TaskRefused(
                        "Say what happens next: the client promised to pay, wait, write it off, or hand it over.");
        }
    }

    private void pause(InvoiceId invoice, PauseKind kind, @Nullable LocalDate until, String note, Person person) {
        DomainRefusals.spoken(() -> pauseReminders.register(invoice, kind, until, note, person.id()));
    }
}
