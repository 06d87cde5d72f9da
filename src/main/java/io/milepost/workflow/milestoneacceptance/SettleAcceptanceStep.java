package io.milepost.workflow.milestoneacceptance;

import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.milestoneacceptance.MilestoneAcceptanceModel.*;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.acceptance.AcceptanceRound;
import io.milepost.acceptance.AnswerAcceptance;
import io.milepost.acceptance.MilestoneAcceptances;
import io.milepost.acceptance.SettleAcceptance;
import io.milepost.workflow.engine.Deadlines;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Managers;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_SettleRejection and Task_GetAcceptance: the project manager's, and once they are late a manager's, too. */
@Component
class SettleAcceptanceStep implements HumanStep {
    private final SettleAcceptance settle;
    private final AnswerAcceptance answers;
    private final MilestoneAcceptances acceptances;
    private final AcceptanceVariables variables;
    private final ProblemInWords problems;
    private final TellAboutAcceptance tell;
    private final Deadlines deadlines;
    private final AcceptanceSettings settings;

    SettleAcceptanceStep(
            SettleAcceptance settle,
            AnswerAcceptance answers,
            MilestoneAcceptances acceptances,
            AcceptanceVariables variables,
            ProblemInWords problems,
            TellAboutAcceptance tell,
            Deadlines deadlines,
            AcceptanceSettings settings) {
        this.settle = settle;
        this.answers = answers;
        this.acceptances = acceptances;
        this.variables = variables;
        this.problems = problems;
        this.tell = tell;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY)
                && Set.of(SETTLE_REJECTION, GET_ACCEPTANCE).contains(taskKey);
    }

    @Override
    public void begin(DelegateTask task) {
        var execution = task.getExecution();
        AcceptanceKey key = key(execution);
        AcceptanceRound round = acceptances.latest(key.item()).orElseThrow();
        String name = isRejection(task) ? "Settle rejection: %s, %s" : "Get acceptance: %s, %s";
        task.setName(StorableText.fit(
                name.formatted(MILESTONE_NAME.from(execution), CLIENT_NAME.from(execution)), StorableText.NAME));
        task.setVariableLocal(MILESTONE_NAME.name(), MILESTONE_NAME.from(execution));
        task.setVariableLocal(ACCEPTANCE_PROBLEM.name(), problems.of(round));
        task.setVariableLocal(ACCEPTANCE_BY.name(), problems.by(round));
        List.of(SETTLEMENT, SETTLEMENT_NAME, SETTLEMENT_NOTE).forEach(answer -> answer.clear(execution));
        task.setAssignee(variables.projectManager(key));
        deadlines.begin(task, settings.settleDays(), settings.escalationDays());
        tell.asked(task, variables.projectManager(key));
    }

    @Override
    public void due(DelegateTask task, String what) {
        String manager = variables.projectManager(key(task.getExecution()));
        if (deadlines.isOver(task, what)) {
            Managers.mayDo(task, manager);
            tell.escalated(task);
        } else {
            task.setAssignee(manager); // another one may manage the project by now
            tell.reminded(task, manager);
        }
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        AcceptanceKey key = key(task.getExecution());
        if (!variables.projectManager(key).equals(person.id()) && !Managers.has(person)) {
            throw new TaskForbidden("The project's manager settles it, or a manager.");
        }
        String name = SETTLEMENT_NAME.given(task).orElse("");
        String note = SETTLEMENT_NOTE.given(task).orElse("");
        switch (SETTLEMENT.given(task).orElse("")) {
            case "ask-again" -> DomainRefusals.spoken(() -> settle.askAgain(key));
            case "accepted" -> DomainRefusals.spoken(() -> settle.acceptOtherwise(key, name, note, person.id()));
            case "rejected" -> rejected(task, key, name, note, person);
            case "give-up" -> DomainRefusals.spoken(() -> settle.giveUp(key, note, person.id()));
            default -> throw new TaskRefused("Say how it goes on: ask again, accepted, or given up.");
        }
        deadlines.end(task);
    }

    private void rejected(DelegateTask task, AcceptanceKey key, String name, String note, Person person) {
        if (isRejection(task)) {
            throw new TaskRefused("The client has rejected it already: ask again, accepted, or given up?");
        }
        DomainRefusals.spoken(() -> answers.write(key, false, name, note, person.id()));
    }

    private static boolean isRejection(DelegateTask task) {
        return task.getTaskDefinitionKey().equals(SETTLE_REJECTION);
    }
}
