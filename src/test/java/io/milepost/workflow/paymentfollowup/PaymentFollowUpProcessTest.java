package io.milepost.workflow.paymentfollowup;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Issuer;
import io.milepost.project.RecordLocked;
import io.milepost.receivable.AskWriteOff;
import io.milepost.receivable.CheckBalance;
import io.milepost.receivable.FollowUp;
import io.milepost.receivable.OverdueInvoice;
import io.milepost.receivable.PauseKind;
import io.milepost.receivable.PauseReminders;
import io.milepost.receivable.ReadOverdue;
import io.milepost.receivable.RemindClient;
import io.milepost.receivable.Reminded;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoicelifecycle.DeliverySteps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = {"processes/payment-follow-up.bpmn", "forms/decide-overdue-invoice.form"})
class PaymentFollowUpProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("payment-follow-up");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final Instant LOOK = Instant.parse("2027-01-04T08:00:00Z");

    private final CheckBalance checkBalance = mock();
    private final RemindClient remindClient = mock();
    private final ReadOverdue readOverdue = mock();
    private final PauseReminders pauseReminders = mock();
    private final AskWriteOff askWriteOff = mock();
    private final Invoices invoices = mock();

    @BeforeEach
    void anInvoiceThatIsOwed() {
        init(ENGINE.engine());
        owed(true);
        when(remindClient.remind(INVOICE)).thenReturn(Reminded.SENT);
        when(readOverdue.of(INVOICE))
                .thenReturn(
                        new OverdueInvoice("1,190.00 EUR since 24 Dec 2026", "Reminder 1 (friendly) on 4 Jan 2027."));
        when(invoices.businessKeyOf(INVOICE)).thenReturn(Optional.of("HARBOUR/M2"));
        ENGINE.use(
                new CheckBalanceDelegate(checkBalance),
                new RemindClientDelegate(remindClient),
                new DecideOverdueStep(readOverdue, pauseReminders, askWriteOff));
        DeliverySteps.useOwnInvoices(ENGINE, invoices);
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
    }

    @Test
    void whatIsPaidBeforeTheFirstLookIsRemindedOfByNobody() {
        ProcessInstance followUp = waiting();

        assertThat(timer().getDuedate()).isEqualTo(Date.from(LOOK));
        owed(false);
        nudge("milepost.paymentReceived");
        run("Task_CheckBalance");

        assertThat(followUp).hasPassed("EndEvent_InvoiceSettled").isEnded();
        verify(remindClient, never()).remind(any());
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void atEachLookTheClientMayBeRemindedAndTheBalanceIsReadAgain() {
        ProcessInstance followUp = waiting();
        for (int look = 1; look <= 3; look++) {
            fire();
            run("Task_RemindClient");
            verify(remindClient, times(look)).remind(INVOICE);
            assertThat(followUp).isWaitingAt("Task_CheckBalance");
            run("Task_CheckBalance");
            assertThat(followUp).isWaitingAt("Gateway_WhatHappens");
        }
    }

    @Test
    void withoutAReminderLeftAccountingDecides() {
        ProcessInstance followUp = asked();

        assertThat(task())
                .hasCandidateGroup("accounting")
                .hasName("Decide overdue invoice INV-2026-00001 of Hafenbau Nord GmbH");
        assertThat(taskService().getVariablesLocal(task().getId()))
                .containsEntry("overdueAmount", "1,190.00 EUR since 24 Dec 2026")
                .containsEntry("overdueSoFar", "Reminder 1 (friendly) on 4 Jan 2027.");
        complete("felix", "accounting", Map.of("overdueDecision", "write-off", "comment", "Bankrupt"));

        verify(askWriteOff).ask(INVOICE, null, "Bankrupt", "felix");
        assertThat(followUp).isWaitingAt("Task_CheckBalance");
    }

    @ParameterizedTest
    @CsvSource({"promised, PROMISED, 2027-02-01", "wait, WAITING, 2027-02-01", "collect, HANDED_OVER,"})
    void accountingPausesReminders(String decision, PauseKind kind, String until) {
        ProcessInstance followUp = asked();

        complete(
                "felix",
                "accounting",
                until == null
                        ? Map.of("overdueDecision", decision, "comment", "So they say")
                        : Map.of("overdueDecision", decision, "overdueUntil", until, "comment", "So they say"));

        verify(pauseReminders)
                .register(INVOICE, kind, until == null ? null : LocalDate.parse(until), "So they say", "felix");
        assertThat(followUp).isWaitingAt("Task_CheckBalance");
    }

    @Test
    void whoIsNotOfAccountingOrSaysNothingDecidesNothing() {
        ProcessInstance followUp = asked();

        assertThatThrownBy(() -> complete("maya", "project-managers", Map.of("overdueDecision", "collect")))
                .isInstanceOf(TaskForbidden.class);
        assertThatThrownBy(() -> complete("felix", "accounting", Map.of()))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("Say what happens next");
        assertThatThrownBy(() ->
                        complete("felix", "accounting", Map.of("overdueDecision", "wait", "overdueUntil", "soon")))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("like 2026-11-30");
        doThrow(new RecordLocked("Nothing is due of this invoice, so nobody is reminded of it."))
                .when(pauseReminders)
                .register(any(), any(), any(), any(), any());
        assertThatThrownBy(() -> complete("felix", "accounting", Map.of("overdueDecision", "collect")))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("Nothing is due");
        assertThat(followUp).isWaitingAt("Task_DecideOverdueInvoice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"milepost.paymentReceived", "milepost.invoiceCredited"})
    void whatIsPaidOrCreditedMeanwhileTakesTheTaskAway(String message) {
        ProcessInstance followUp = asked();
        owed(false);

        nudge(message);
        assertThat(taskService().createTaskQuery().count()).isZero();
        run("Task_CheckBalance");

        assertThat(followUp).isEnded();
    }

    @Test
    void whatWaitsSinceBeforeThereWereRemindersIsMovedToThemAfterAWeek() {
        String before = repositoryService()
                .createDeployment()
                .addInputStream(
                        "payment-follow-up.bpmn",
                        getClass().getResourceAsStream("/models/payment-follow-up-without-reminders.bpmn"))
                .deploy()
                .getId();
        String now = repositoryService()
                .createDeployment()
                .addClasspathResource("processes/payment-follow-up.bpmn")
                .deploy()
                .getId();
        ProcessInstance followUp = runtimeService()
                .createProcessInstanceById(definition(before))
                .setVariable("invoiceId", INVOICE.value())
                .startBeforeActivity("Gateway_WhatHappens")
                .execute();
        assertThat(managementService().createJobQuery().count()).isZero();
        Clock clock = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);
        Issuer issuer = mock();
        when(issuer.today(clock)).thenReturn(LocalDate.of(2026, 12, 1));
        when(readOverdue.pause(INVOICE)).thenReturn(Optional.empty());
        var move = new MoveFollowUps(
                repositoryService(),
                runtimeService(),
                readOverdue,
                pauseReminders,
                ENGINE.withoutAuthorization(),
                issuer,
                clock);

        move.move();
        move.move();

        assertThat(timer().getDuedate()).isEqualTo(Date.from(Instant.parse("2026-12-08T10:00:00Z")));
        verify(pauseReminders) // whatever is paid meanwhile
                .register(INVOICE, PauseKind.WAITING, LocalDate.of(2026, 12, 8), "Reminders are new", "milepost");
        fire();
        run("Task_RemindClient");
        verify(remindClient).remind(INVOICE);
        assertThat(followUp).isWaitingAt("Task_CheckBalance");
        List.of(before, now).forEach(old -> repositoryService().deleteDeployment(old, true));
    }

    private static String definition(String deployment) {
        return repositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    private ProcessInstance waiting() {
        ProcessInstance followUp = runtimeService()
                .startProcessInstanceByKey(
                        PaymentFollowUpModel.KEY,
                        "HARBOUR/M2",
                        Map.of(
                                "invoiceId", INVOICE.value(),
                                "invoiceNumber", "INV-2026-00001",
                                "clientName", "Hafenbau Nord GmbH"));
        run("Task_CheckBalance");
        assertThat(followUp).isWaitingAt("Gateway_WhatHappens");
        return followUp;
    }

    private ProcessInstance asked() {
        ProcessInstance followUp = waiting();
        when(remindClient.remind(INVOICE)).thenReturn(Reminded.ASK_ACCOUNTING);
        fire();
        run("Task_RemindClient");
        assertThat(followUp).isWaitingAt("Task_DecideOverdueInvoice");
        return followUp;
    }

    private void owed(boolean something) {
        when(checkBalance.of(INVOICE)).thenReturn(new FollowUp(!something, LOOK));
    }

    private static void nudge(String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceVariableEquals("invoiceId", INVOICE.value())
                .correlateAll();
    }

    private static Job timer() {
        return managementService().createJobQuery().timers().singleResult();
    }

    private static void fire() {
        managementService().executeJob(timer().getId());
    }

    private static void run(String activity) {
        managementService()
                .executeJob(managementService()
                        .createJobQuery()
                        .activityId(activity)
                        .singleResult()
                        .getId());
    }

    private void complete(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        taskService().complete(task().getId(), answers);
    }
}
