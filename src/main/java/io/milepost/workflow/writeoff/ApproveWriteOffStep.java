package io.milepost.workflow.writeoff;

import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.writeoff.WriteOffModel.APPROVE_WRITE_OFF;
import static io.milepost.workflow.writeoff.WriteOffModel.KEY;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_AMOUNT;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_ASKER;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_DECISION;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_REASON;

import io.milepost.invoice.InvoiceId;
import io.milepost.people.KnownNames;
import io.milepost.receivable.DecideWriteOff;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_ApproveWriteOff: a manager, and never who asked for it, lets a claim go or keeps it. */
@Component
class ApproveWriteOffStep implements HumanStep {
    private static final String MANAGERS = "managers";

    private final DecideWriteOff decide;
    private final MailPeople mailPeople;
    private final KnownNames names;

    ApproveWriteOffStep(DecideWriteOff decide, MailPeople mailPeople, KnownNames names) {
        this.names = names;
        this.decide = decide;
        this.mailPeople = mailPeople;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(APPROVE_WRITE_OFF);
    }

    @Override
    public void begin(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        task.setName(StorableText.fit(
                "Approve write-off of %s, %s"
                        .formatted(WRITE_OFF_AMOUNT.from(execution), INVOICE_NUMBER.from(execution)),
                StorableText.NAME));
        task.setVariableLocal(WRITE_OFF_AMOUNT.name(), WRITE_OFF_AMOUNT.from(execution));
        task.setVariableLocal(WRITE_OFF_REASON.name(), WRITE_OFF_REASON.from(execution));
        task.setVariableLocal(
                WRITE_OFF_ASKER.name(),
                StorableText.fit(names.ofPerson(REQUESTED_BY.from(execution)), StorableText.NAME));
        WRITE_OFF_DECISION.clear(execution);
        COMMENT.clear(execution);
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        DelegateExecution execution = task.getExecution();
        if (!person.groups().contains(MANAGERS)) {
            throw new TaskForbidden("Managers decide about a write-off.");
        }
        InvoiceId invoice = INVOICE_ID.from(execution);
        switch (WRITE_OFF_DECISION.find(execution).orElse("")) {
            case "approve" -> DomainRefusals.spoken(() -> decide.approve(invoice, person.id()));
            case "decline" -> {
                String why = COMMENT.find(execution).orElse("");
                DomainRefusals.spoken(() -> decide.decline(invoice, why, person.id()));
                tell(execution, why);
            }
            default -> throw new TaskRefused("Say whether it is written off: approve or decline.");
        }
    }

    private void tell(DelegateExecution execution, String why) {
        mailPeople.tell(
                INVOICE_ID.from(execution),
                "write-off-declined/" + execution.getProcessInstanceId(),
                Set.of(REQUESTED_BY.from(execution)),
                "Write-off declined: %s, %s"
                        .formatted(INVOICE_NUMBER.from(execution), WRITE_OFF_AMOUNT.from(execution)),
                why.strip() + "\n");
    }
}
