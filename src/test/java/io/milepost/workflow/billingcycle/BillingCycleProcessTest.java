package io.milepost.workflow.billingcycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.client.Client;
import io.milepost.client.ClientDetails;
import io.milepost.client.Clients;
import io.milepost.project.Project;
import io.milepost.project.ProjectDetails;
import io.milepost.project.ProjectTeams;
import io.milepost.project.Projects;
import io.milepost.schedule.BillPeriod;
import io.milepost.schedule.BillingSchedules;
import io.milepost.schedule.NextStep;
import io.milepost.schedule.PlanBilling;
import io.milepost.schedule.PlannedBilling;
import io.milepost.schedule.RegisterSchedule;
import io.milepost.schedule.RhythmUnit;
import io.milepost.schedule.Schedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.ScheduleWish;
import io.milepost.schedule.SettleStopped;
import io.milepost.workflow.engine.InMemoryEngine;
import java.time.Instant;
import java.time.LocalDate;
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

@Deployment(resources = {"processes/billing-cycle.bpmn", "forms/check-billing-schedule.form"})
class BillingCycleProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("billing-cycle");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final ScheduleKey KEY = new ScheduleKey("HARBOUR", "RET-1");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-04T05:00:00Z");

    private final PlanBilling planBilling = mock();
    private final BillPeriod billPeriod = mock();
    private final RegisterSchedule registerSchedule = mock();
    private final SettleStopped settleStopped = mock();
    private final ProjectTeams teams = mock();
    private CamundaScheduleProcess process;

    @BeforeEach
    void aScheduleOfHarbour() {
        init(ENGINE.engine());
        Projects projects = mock();
        Project project = mock();
        Clients clients = mock();
        Client client = mock();
        ClientDetails details = mock();
        BillingSchedules schedules = mock();
        Schedule schedule = mock();
        when(project.code()).thenReturn("HARBOUR");
        when(project.details())
                .thenReturn(new ProjectDetails("Harbour", "HAFENBAU", "maya", "lena", "EUR", null, null, null));
        when(projects.findById("HARBOUR")).thenReturn(Optional.of(project));
        when(clients.findById("HAFENBAU")).thenReturn(Optional.of(client));
        when(client.details()).thenReturn(details);
        when(details.name()).thenReturn("Hafenbau Nord GmbH");
        when(schedules.one(KEY)).thenReturn(schedule);
        when(schedule.key()).thenReturn(KEY);
        when(schedule.stoppedWhy()).thenReturn("24 periods are due at once.");
        when(teams.isProjectManager("HARBOUR", "maya")).thenReturn(true);
        when(teams.isKnown("HARBOUR")).thenReturn(true);
        when(registerSchedule.register(anyString(), any(), anyString())).thenReturn(KEY);
        ScheduleVariables variables = new ScheduleVariables(projects, clients);
        process = new CamundaScheduleProcess(
                variables,
                ENGINE.engine().getRuntimeService(),
                ENGINE.withoutAuthorization(),
                ENGINE.inThisTransaction());
        ENGINE.use(
                new RegisterScheduleDelegate(registerSchedule, new ScheduleRights(teams), variables),
                new PlanNextBillingDelegate(planBilling),
                new BillPeriodDelegate(billPeriod),
                new CheckBillingScheduleStep(schedules, settleStopped));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        ENGINE.engine().getIdentityService().clearAuthentication();
    }

    @Test
    void theStartFormRegistersTheScheduleUnderItsOwnKey() {
        as("maya", "project-managers");

        ProcessInstance cycle = runtimeService()
                .startProcessInstanceByKey(
                        BillingCycleModel.KEY,
                        Map.of(
                                "projectCode", "HARBOUR",
                                "rhythmEvery", "2",
                                "rhythmUnit", "week",
                                "billedIn", "advance",
                                "startsOn", "2026-12-01"));

        assertThat(cycle).isWaitingAt("Task_PlanNextBilling");
        org.assertj.core.api.Assertions.assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("HARBOUR/RET-1/schedule")
                        .count())
                .isEqualTo(1);
        verify(registerSchedule)
                .register(
                        "HARBOUR",
                        new ScheduleWish(
                                null,
                                null,
                                2,
                                RhythmUnit.WEEK,
                                null,
                                false,
                                true,
                                LocalDate.of(2026, 12, 1),
                                null,
                                null),
                        "maya");
    }

    @Test
    void whoDoesNotManageTheProjectSchedulesNothing() {
        as("omar", "project-managers");

        assertThatThrownBy(() -> runtimeService()
                        .startProcessInstanceByKey(BillingCycleModel.KEY, Map.of("projectCode", "HARBOUR")))
                .hasMessageContaining("There is no project HARBOUR that you manage");

        verify(registerSchedule, never()).register(any(), any(), any());
    }

    @Test
    void itWaitsForTheBillingDateBillsAndPlansAgain() {
        planned(NextStep.WAIT, DECEMBER);
        ProcessInstance cycle = begun();

        assertThat(cycle).isWaitingAt("Gateway_WhatHappens");
        org.assertj.core.api.Assertions.assertThat(timer().getDuedate()).isEqualTo(Date.from(DECEMBER));
        execute(timer());
        assertThat(cycle).isWaitingAt("Task_BillPeriod");
        verify(billPeriod, never()).bill(KEY);
        planned(NextStep.WAIT, JANUARY);
        step();
        verify(billPeriod).bill(KEY);
        step();
        assertThat(cycle).isWaitingAt("Gateway_WhatHappens");
        org.assertj.core.api.Assertions.assertThat(timer().getDuedate()).isEqualTo(Date.from(JANUARY));
    }

    @Test
    void whatIsDueIsBilledWithoutWaiting() {
        planned(NextStep.BILL, null);
        ProcessInstance cycle = begun();

        assertThat(cycle).isWaitingAt("Task_BillPeriod");
        step();
        step();
        assertThat(cycle).isWaitingAt("Task_BillPeriod");
        planned(NextStep.ENDED, null);
        step();
        step();
        assertThat(cycle).hasPassed("EndEvent_ScheduleEnded").isEnded();
        verify(billPeriod, times(2)).bill(KEY);
    }

    @Test
    void aChangeIsPlannedAtOnceAndAPauseWaitsForOneToo() {
        planned(NextStep.WAIT, DECEMBER);
        ProcessInstance cycle = begun();
        planned(NextStep.PAUSED, JANUARY);

        process.changed(KEY);
        step();

        assertThat(cycle).isWaitingAt("Gateway_WhatEndsPause");
        org.assertj.core.api.Assertions.assertThat(timer().getDuedate()).isEqualTo(Date.from(JANUARY));
        execute(timer());
        step();
        assertThat(cycle).isWaitingAt("Gateway_WhatEndsPause");
        planned(NextStep.WAIT, JANUARY);
        process.changed(KEY);
        step();
        assertThat(cycle).isWaitingAt("Gateway_WhatHappens");
        verify(billPeriod, never()).bill(any());
    }

    @Test
    void aMessageThatNobodyWaitsForIsNoMistake() {
        planned(NextStep.WAIT, DECEMBER);
        process.begin(KEY);

        process.changed(KEY);

        step();
        verify(planBilling).plan(KEY);
    }

    @Test
    void aStoppedScheduleIsAccountingsTask() {
        planned(NextStep.STOPPED, null);
        ProcessInstance cycle = begun();

        assertThat(cycle).isWaitingAt("Task_CheckBillingSchedule");
        assertThat(task()).hasName("Check billing schedule HARBOUR/RET-1").hasCandidateGroup("accounting");
        org.assertj.core.api.Assertions.assertThat(taskService().getVariablesLocal(task().getId()))
                .containsEntry("stoppedWhy", "24 periods are due at once.");
        assertThatThrownBy(() -> complete("maya", "project-managers", "go-on"))
                .hasMessageContaining("Accounting decides");
        assertThatThrownBy(() -> complete("felix", "accounting", "")).hasMessageContaining("Say how it goes on");
        planned(NextStep.BILL, null);
        complete("felix", "accounting", "go-on");
        verify(settleStopped).goOn(KEY, "felix");
        step();
        assertThat(cycle).isWaitingAt("Task_BillPeriod");
    }

    @Test
    void aStoppedScheduleMayBeEnded() {
        planned(NextStep.STOPPED, null);
        ProcessInstance cycle = begun();
        assertThat(cycle).isWaitingAt("Task_CheckBillingSchedule");
        planned(NextStep.ENDED, null);

        complete("felix", "accounting", "end");

        verify(settleStopped).end(eq(KEY), eq("felix"));
        step();
        assertThat(cycle).isEnded();
    }

    @Test
    void itsJobsComeAfterThoseOfPeoplesInvoices() {
        planned(NextStep.WAIT, DECEMBER);
        begun();

        org.assertj.core.api.Assertions.assertThat(timer().getPriority()).isEqualTo(-10);
    }

    private ProcessInstance begun() {
        process.begin(KEY);
        step();
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("HARBOUR/RET-1/schedule")
                .singleResult();
    }

    private void planned(NextStep step, Instant at) {
        when(planBilling.plan(KEY)).thenReturn(new PlannedBilling(step, at));
    }

    /** What is to be done at once. */
    private static void step() {
        execute(managementService().createJobQuery().messages().singleResult());
    }

    private static Job timer() {
        return managementService().createJobQuery().timers().singleResult();
    }

    private static void as(String user, String... groups) {
        ENGINE.engine().getIdentityService().setAuthentication(user, List.of(groups));
    }

    private static void complete(String user, String group, String decision) {
        as(user, group);
        try {
            taskService().complete(task().getId(), Map.of("scheduleDecision", decision));
        } finally {
            ENGINE.engine().getIdentityService().clearAuthentication();
        }
    }
}
