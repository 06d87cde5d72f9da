package io.milepost.workflow.bankstatement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.calendar.BusinessDays;
import io.milepost.project.UnknownRecord;
import io.milepost.statement.BankStatement;
import io.milepost.statement.BankStatements;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/bank-statement.bpmn")
class BankStatementProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("bank-statement");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    private final BankStatements statements = mock();
    private final BankStatement statement = mock();
    private final BusinessDays calendar = mock();
    private final CamundaPaymentConfirmations confirmations =
            new CamundaPaymentConfirmations(ENGINE.engine().getRuntimeService(), ENGINE.withoutAuthorization());

    @BeforeEach
    void aStatementWithOpenEntries() {
        init(ENGINE.engine());
        when(statement.id()).thenReturn("s-1");
        when(statement.account()).thenReturn("DE02120300000000202051");
        when(statement.inWords()).thenReturn("statement 231 of 30 Nov 2026");
        when(statements.get("s-1")).thenReturn(statement);
        when(statements.get("none")).thenThrow(new UnknownRecord("bank statement", "none"));
        when(statements.open("s-1")).thenReturn(2L);
        when(calendar.after(NOW, 1)).thenReturn(Instant.parse("2026-12-01T10:00:00Z"));
        ENGINE.use(new ConfirmPaymentsStep(statements, calendar, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
    }

    @Test
    void onceEveryEntryIsDecidedTheTaskIsDone() {
        confirmations.asked(statement);
        ProcessInstance asked = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("s-1")
                .singleResult();
        assertThat(task(asked))
                .hasCandidateGroup("accounting")
                .hasName("Confirm payments of DE02 … 2051, statement 231 of 30 Nov 2026");

        assertThatThrownBy(() -> complete("felix", "accounting", Map.of()))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("2 entries wait for your word");
        when(statements.open("s-1")).thenReturn(0L);
        assertThatThrownBy(() -> complete("maya", "project-managers", Map.of())).isInstanceOf(TaskForbidden.class);
        complete("felix", "accounting", Map.of("statementOutcome", "done"));

        assertThat(asked).hasPassed("EndEvent_StatementDecided").isEnded();
    }

    @Test
    void whatIsLeftForLaterComesBackOnTheNextBusinessDay() {
        confirmations.asked(statement);
        ProcessInstance asked = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("s-1")
                .singleResult();

        complete("felix", "accounting", Map.of("statementOutcome", "later"));

        assertThat(asked).isWaitingAt("Event_NextBusinessDay");
        org.assertj.core.api.Assertions.assertThat(
                        managementService().createJobQuery().singleResult().getDuedate())
                .isEqualTo("2026-12-01T10:00:00Z");
        execute(job(asked));
        assertThat(asked).isWaitingAt("Task_ConfirmPayments");
        assertThatThrownBy(() -> complete("felix", "accounting", Map.of())).isInstanceOf(TaskRefused.class);
    }

    @Test
    void withoutAStatementNothingIsStarted() {
        identityService().setAuthentication("felix", List.of("accounting"));
        assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey(BankStatementModel.KEY))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("Choose the bank's file");
        assertThatThrownBy(() -> runtimeService()
                        .startProcessInstanceByKey(BankStatementModel.KEY, Map.of("statementId", "none")))
                .isInstanceOf(TaskRefused.class);
    }

    private void complete(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        taskService().complete(taskService().createTaskQuery().singleResult().getId(), answers);
    }
}
