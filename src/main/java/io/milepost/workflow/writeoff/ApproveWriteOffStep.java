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
import io.milepost.workflow.engine.Deadlines;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Managers;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_ApproveWriteOff: a manager, and never who asked for it, lets a claim go; who asked may take that back. */
@Component
class ApproveWriteOffStep implements HumanStep {
    private final DecideWriteOff decide;
    private final TellAboutWriteOff tell;
    private final KnownNames names;
    private final Deadlines deadlines;
    private final WriteOffSettings settings;

    ApproveWriteOffStep(
            DecideWriteOff decide,
            TellAboutWriteOff tell,
            KnownNames names,
            Deadlines deadlines,
            WriteOffSettings settings) {
        this.decide = decide;
        this.tell = tell;
        this.names = names;
        this.deadlines = deadlines;
        this.settings = settings;
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
        task.addCandidateUser(REQUESTED_BY.from(execution));
        deadlines.begin(task, settings.decisionDays(), settings.escalationDays());
    }

    @Override
    public void due(DelegateTask task, String what) {
        if (deadlines.isOver(task, what)) {
            tell.escalated(task.getExecution());
        } else {
            tell.reminded(task.getExecution());
        }
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        DelegateExecution execution = task.getExecution();
        boolean own = REQUESTED_BY.from(execution).equals(person.id());
        String decision = WRITE_OFF_DECISION.find(execution).orElse("");
        if (!Managers.has(person) && !(own && decision.equals("decline"))) {
            throw new TaskForbidden("Managers decide about a write-off; who asked for it may decline it.");
        }
        InvoiceId invoice = INVOICE_ID.from(execution);
        switch (decision) {
            case "approve" -> DomainRefusals.spoken(() -> decide.approve(invoice, person.id()));
            case "decline" -> {
                String why = COMMENT.find(execution).orElse("");
                DomainRefusals.spoken(() -> decide.decline(invoice, why, person.id()));
                if (!own) {
                    tell.declined(execution, why);
                }
            }
            default -> throw new TaskRefused("Say whether it is written off: approve or decline.");
        }
        deadlines.end(task);
    }
}
