package io.milepost.workflow.bankstatement;

import static io.milepost.workflow.bankstatement.BankStatementModel.ALL_DECIDED;
import static io.milepost.workflow.bankstatement.BankStatementModel.CONFIRM_PAYMENTS;
import static io.milepost.workflow.bankstatement.BankStatementModel.KEY;
import static io.milepost.workflow.bankstatement.BankStatementModel.NEXT_LOOK;
import static io.milepost.workflow.bankstatement.BankStatementModel.OUTCOME;
import static io.milepost.workflow.bankstatement.BankStatementModel.STATEMENT_ID;

import io.milepost.calendar.BusinessDays;
import io.milepost.project.UnknownRecord;
import io.milepost.statement.BankStatement;
import io.milepost.statement.BankStatements;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_ConfirmPayments: accounting's, until every entry is decided; each decision is kept as it is made. */
@Component
class ConfirmPaymentsStep implements HumanStep {
    private static final String LATER = "later";

    private final BankStatements statements;
    private final BusinessDays calendar;
    private final Clock clock;

    ConfirmPaymentsStep(BankStatements statements, BusinessDays calendar, Clock clock) {
        this.statements = statements;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(CONFIRM_PAYMENTS);
    }

    @Override
    public void begin(DelegateTask task) {
        var execution = task.getExecution();
        BankStatement statement = STATEMENT_ID
                .find(execution)
                .map(ConfirmPaymentsStep.this::known)
                .orElseThrow(
                        () -> new TaskRefused(
                                "Choose the bank's file: once it is taken in, the task to confirm its payments is there by itself."));
        task.setName(StorableText.fit(
                "Confirm payments of " + CamundaPaymentConfirmations.name(statement), StorableText.NAME));
        task.setVariableLocal(STATEMENT_ID.name(), statement.id());
        OUTCOME.clear(execution);
    }

    private BankStatement known(String id) {
        try {
            return statements.get(id);
        } catch (UnknownRecord unknown) {
            throw new TaskRefused("There is no such bank statement.", unknown);
        }
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        if (!person.groups().contains(TaskForAccounting.GROUP)) {
            throw new TaskForbidden("Accounting confirms what came in.");
        }
        var execution = task.getExecution();
        long open = statements.open(STATEMENT_ID.from(execution));
        boolean later = OUTCOME.given(task).orElse("").equals(LATER);
        if (open > 0 && !later) {
            throw new TaskRefused((open == 1 ? "One entry waits" : open + " entries wait")
                    + " for your word. Decide, or leave the rest for later: what is decided stays.");
        }
        ALL_DECIDED.set(execution, open == 0);
        execution.setVariable(NEXT_LOOK, Date.from(calendar.after(clock.instant(), 1)));
    }
}
