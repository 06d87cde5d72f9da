package io.milepost.workflow.milestoneacceptance;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.acceptance.AcceptanceRound;
import io.milepost.acceptance.AcceptanceStanding;
import io.milepost.acceptance.AcceptanceState;
import io.milepost.acceptance.AnswerAcceptance;
import io.milepost.acceptance.Answered;
import io.milepost.acceptance.AskClient;
import io.milepost.acceptance.FollowUpAcceptance;
import io.milepost.acceptance.MilestoneAcceptances;
import io.milepost.acceptance.SettleAcceptance;
import io.milepost.acceptance.StartDraft;
import io.milepost.approval.Directory;
import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.client.Client;
import io.milepost.client.ClientDetails;
import io.milepost.client.Clients;
import io.milepost.invoice.Issuer;
import io.milepost.people.KnownNames;
import io.milepost.project.LineGrouping;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.ProjectDetails;
import io.milepost.project.Projects;
import io.milepost.project.RecordLocked;
import io.milepost.workflow.engine.Deadlines;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.Managers;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {"processes/milestone-acceptance.bpmn", "forms/settle-rejection.form", "forms/get-acceptance.form"})
class MilestoneAcceptanceProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("milestone-acceptance");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final AcceptanceKey KEY = new AcceptanceKey("HARBOUR", "M2");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant REMINDER = Instant.parse("2026-12-04T10:00:00Z");
    private static final Instant OVER = Instant.parse("2026-12-11T23:00:00Z");

    private final AskClient askClient = mock();
    private final FollowUpAcceptance followUp = mock();
    private final StartDraft startDraft = mock();
    private final SettleAcceptance settle = mock();
    private final AnswerAcceptance answerAcceptance = mock();
    private final MilestoneAcceptances acceptances = mock();
    private final MailPeople mailPeople = mock();
    private final InstanceVisibility visibility = mock();
    private final Directory directory = mock();
    private final KnownNames names = mock();
    private final Projects projects = mock();
    private final Project project = mock();
    private final AcceptanceRound round = mock();
    private CamundaAcceptanceProcess process;

    @BeforeEach
    void aMilestoneOfHarbour() {
        init(ENGINE.engine());
        Milestones milestones = mock();
        Milestone milestone = mock();
        Clients clients = mock();
        Client client = mock();
        ClientDetails details = mock();
        Issuer issuer = mock();
        managedBy("maya");
        when(project.code()).thenReturn("HARBOUR");
        when(project.currency()).thenReturn(Currency.getInstance("EUR"));
        when(projects.findById("HARBOUR")).thenReturn(Optional.of(project));
        when(milestone.name()).thenReturn("Concept approved");
        when(milestone.size()).thenReturn(new BigDecimal("12500"));
        when(milestones.findById(KEY.item())).thenReturn(Optional.of(milestone));
        when(clients.findById("HAFENBAU")).thenReturn(Optional.of(client));
        when(client.details()).thenReturn(details);
        when(details.name()).thenReturn("Hafenbau Nord GmbH");
        when(issuer.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        when(directory.membersOf("managers")).thenReturn(Set.of("greta"));
        when(acceptances.latest(KEY.item())).thenReturn(Optional.of(round));
        when(names.ofPerson("felix")).thenReturn("Felix Brandt");
        var calendar = new BusinessDays(
                ZoneId.of("Europe/Berlin"), new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), day -> false);
        AcceptanceVariables variables = new AcceptanceVariables(projects, milestones, clients);
        process = new CamundaAcceptanceProcess(
                variables,
                ENGINE.engine().getRuntimeService(),
                visibility,
                ENGINE.withoutAuthorization(),
                ENGINE.inThisTransaction());
        ENGINE.use(
                new AskClientDelegate(askClient),
                new FollowUpAcceptanceDelegate(followUp),
                new StartDraftDelegate(startDraft),
                new SettleAcceptanceStep(
                        settle,
                        answerAcceptance,
                        acceptances,
                        variables,
                        new ProblemInWords(names, issuer),
                        new TellAboutAcceptance(mailPeople, new Managers(directory)),
                        new Deadlines(calendar, Clock.fixed(FRIDAY, ZoneId.of("UTC"))),
                        new AcceptanceSettings(3, 2)));
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
    }

    @Test
    void theClientIsAskedAndTheProcessWaitsForTheAnswerOrTheNextLook() {
        stands(AcceptanceState.WAITING, REMINDER);

        ProcessInstance asked = asked();

        assertThat(asked).isWaitingAt("Gateway_WhatHappens").hasBusinessKey("HARBOUR/M2/acceptance");
        assertThat(timer("timer-intermediate-transition").getDuedate()).isEqualTo(java.util.Date.from(REMINDER));
        verify(askClient).ask(KEY);
        verify(visibility).show(asked.getId(), "maya");
        assertThat(asked).variables().containsEntry("milestoneName", "Concept approved");
    }

    @Test
    void acceptedTheDraftIsStarted() {
        stands(AcceptanceState.WAITING, REMINDER);
        ProcessInstance asked = asked();
        stands(AcceptanceState.ACCEPTED, null);

        process.answered(KEY);

        assertThat(asked).isWaitingAt("Task_StartDraft");
        verify(startDraft, never()).start(any());
        execute(job());
        verify(startDraft).start(KEY);
        assertThat(asked).hasPassed("EndEvent_MilestoneAccepted").isEnded();
    }

    @Test
    void anAnswerThatCameBeforeTheProcessLookedIsReadOnEntry() {
        stands(AcceptanceState.ACCEPTED, null);

        ProcessInstance asked = asked();

        assertThat(asked).isWaitingAt("Task_StartDraft").hasNotPassed("Gateway_WhatHappens");
    }

    @Test
    void aTimerAsksTheDomainWhichMayWaitOnOrTakeSilenceForConsent() {
        stands(AcceptanceState.WAITING, REMINDER);
        ProcessInstance asked = asked();
        stands(AcceptanceState.WAITING, OVER);

        execute(timer("timer-intermediate-transition"));

        assertThat(asked).isWaitingAt("Gateway_WhatHappens");
        assertThat(timer("timer-intermediate-transition").getDuedate()).isEqualTo(java.util.Date.from(OVER));
        stands(AcceptanceState.ACCEPTED, null);
        execute(timer("timer-intermediate-transition"));
        assertThat(asked).isWaitingAt("Task_StartDraft");
        verify(followUp, times(3)).look(KEY);
    }

    @Test
    void aRejectionIsTheProjectManagersTask() {
        rejected("Ines Harms", Answered.CLIENT_LINK);
        ProcessInstance asked = asked();

        assertThat(asked).isWaitingAt("Task_SettleRejection");
        assertThat(task())
                .hasName("Settle rejection: Concept approved, Hafenbau Nord GmbH")
                .isAssignedTo("maya");
        assertThat(task().getDueDate()).isEqualTo("2026-12-02T11:00:00.000+0100");
        assertThat(taskService().getVariablesLocal(task().getId()))
                .containsEntry("acceptanceProblem", "Drawing 7 is missing")
                .containsEntry("acceptanceBy", "Ines Harms, 27 Nov 2026, by the link in the mail")
                .containsEntry("amount", "12,500.00 EUR")
                .containsEntry("clientName", "Hafenbau Nord GmbH");
        told("acceptance asked/", "maya", "Settle rejection: Concept approved, Hafenbau Nord GmbH");
    }

    @Test
    void whatAPersonOfTheFirmRecordedIsSaidToBeSo() {
        rejected("", Answered.RECORDED);
        when(round.answeredBy()).thenReturn("felix");

        asked();

        assertThat(taskService().getVariable(task().getId(), "acceptanceBy"))
                .isEqualTo("The client, 27 Nov 2026, recorded by Felix Brandt");
    }

    @Test
    void mendedTheClientIsAskedAgain() {
        rejected("", Answered.CLIENT_LINK);
        ProcessInstance asked = asked();
        stands(AcceptanceState.WAITING, REMINDER);

        complete("maya", "project-managers", Map.of("settlement", "ask-again"));

        verify(settle).askAgain(KEY);
        execute(job("Task_AskClient"));
        verify(askClient, times(2)).ask(KEY);
        assertThat(asked).isWaitingAt("Gateway_WhatHappens");
        assertThat(managementService().createJobQuery().list())
                .noneMatch(job -> configuration(job).endsWith("escalation"));
    }

    @Test
    void acceptedAfterAllTheDraftIsStarted() {
        rejected("", Answered.CLIENT_LINK);
        ProcessInstance asked = asked();
        stands(AcceptanceState.ACCEPTED, null);

        complete(
                "maya",
                "project-managers",
                Map.of("settlement", "accepted", "settlementName", "Ines Harms", "settlementNote", "By telephone"));

        verify(settle).acceptOtherwise(KEY, "Ines Harms", "By telephone", "maya");
        execute(job("Task_AskClient"));
        execute(job("Task_StartDraft"));
        verify(startDraft).start(KEY);
        assertThat(asked).isEnded();
    }

    @Test
    void givenUpNothingIsBilled() {
        rejected("", Answered.CLIENT_LINK);
        ProcessInstance asked = asked();
        stands(AcceptanceState.GIVEN_UP, null);

        complete("maya", "project-managers", Map.of("settlement", "give-up", "settlementNote", "We start over"));

        verify(settle).giveUp(KEY, "We start over", "maya");
        execute(job("Task_AskClient"));
        assertThat(asked).hasPassed("EndEvent_MilestoneGivenUp").isEnded();
        verify(startDraft, never()).start(any());
    }

    @Test
    void whereTheClientCanNotBeAskedTheProjectManagerIs() {
        stands(AcceptanceState.UNASKED, null);
        when(round.hindrance()).thenReturn("The client has no e-mail address.");
        ProcessInstance asked = asked();

        assertThat(asked).isWaitingAt("Task_GetAcceptance");
        assertThat(task())
                .hasName("Get acceptance: Concept approved, Hafenbau Nord GmbH")
                .isAssignedTo("maya");
        assertThat(taskService().getVariable(task().getId(), "acceptanceProblem"))
                .isEqualTo("The client has no e-mail address.");
        rejected("", Answered.RECORDED);
        complete("maya", "project-managers", Map.of("settlement", "rejected", "settlementNote", "Not yet"));
        verify(answerAcceptance).write(KEY, false, "", "Not yet", "maya");
        execute(job("Task_AskClient"));
        assertThat(asked).isWaitingAt("Task_SettleRejection");
    }

    @Test
    void whatWasRecordedElsewhereMeanwhileTakesThatTaskAway() {
        stands(AcceptanceState.UNASKED, null);
        ProcessInstance asked = asked();
        stands(AcceptanceState.ACCEPTED, null);

        process.answered(KEY);

        assertThat(asked).isWaitingAt("Task_StartDraft").hasPassed("Event_AnsweredMeanwhile");
        assertThat(taskService().createTaskQuery().list()).isEmpty();
    }

    @Test
    void aMailThatCameBackWhileTheClientWasWaitedForIsThatTaskToo() {
        stands(AcceptanceState.WAITING, REMINDER);
        ProcessInstance asked = asked();
        stands(AcceptanceState.UNASKED, null);

        process.answered(KEY);

        assertThat(asked).isWaitingAt("Task_GetAcceptance");
    }

    @Test
    void itIsRemindedOfAndThenManagersAreAskedToo() {
        rejected("", Answered.CLIENT_LINK);
        ProcessInstance asked = asked();
        managedBy("omar");

        execute(timer("reminder"));

        assertThat(task()).isAssignedTo("omar");
        assertThat(task().getPriority()).isEqualTo(75);
        told("acceptance reminder/", "omar", "Reminder: Settle rejection: Concept approved, Hafenbau Nord GmbH");
        assertThatThrownBy(() -> complete("maya", "project-managers", Map.of("settlement", "ask-again")))
                .isInstanceOf(TaskForbidden.class);
        execute(timer("escalation"));
        assertThat(task())
                .hasCandidateGroup("managers")
                .hasCandidateUser("omar")
                .isNotAssigned();
        told("acceptance escalation/", "greta", "Overdue: Settle rejection: Concept approved, Hafenbau Nord GmbH");
        complete("greta", "managers", Map.of("settlement", "ask-again"));
        verify(settle).askAgain(KEY);
        assertThat(asked).isWaitingAt("Task_AskClient");
    }

    @Test
    void aDecisionIsRefusedInWords() {
        rejected("", Answered.CLIENT_LINK);
        ProcessInstance asked = asked();

        refused(Map.of(), "Say how it goes on");
        refused(Map.of("settlement", "rejected"), "has rejected it already");
        doThrow(new RecordLocked("This was settled in the same moment by somebody else."))
                .when(settle)
                .askAgain(any());
        refused(Map.of("settlement", "ask-again"), "in the same moment");
        assertThat(asked).isWaitingAt("Task_SettleRejection");
    }

    @Test
    void whoCompletesATaskCanNotTurnItIntoAnotherMilestones() {
        rejected("", Answered.CLIENT_LINK);
        asked();

        complete(
                "maya",
                "project-managers",
                Map.of("settlement", "ask-again", "projectCode", "MARINA", "acceptance", "accepted"));
        execute(job("Task_AskClient"));

        verify(settle).askAgain(KEY);
        assertThat(processInstanceQuery().singleResult()).isWaitingAt("Task_SettleRejection");
    }

    private void rejected(String name, Answered how) {
        stands(AcceptanceState.REJECTED, null);
        when(round.is(AcceptanceState.REJECTED)).thenReturn(true);
        when(round.reason()).thenReturn("Drawing 7 is missing");
        when(round.name()).thenReturn(name);
        when(round.how()).thenReturn(how);
        when(round.answeredAt()).thenReturn(FRIDAY);
    }

    private void managedBy(String person) {
        when(project.details())
                .thenReturn(new ProjectDetails(
                        "Harbour Bridge", "HAFENBAU", person, "lena", "EUR", null, null, LineGrouping.ROLE));
    }

    private void stands(AcceptanceState state, Instant nextLook) {
        when(followUp.look(KEY)).thenReturn(new AcceptanceStanding(state, nextLook));
    }

    private ProcessInstance asked() {
        process.begin(KEY);
        ProcessInstance asked = processInstanceQuery().singleResult();
        assertThat(asked).isWaitingAt("Task_AskClient");
        execute(job("Task_AskClient"));
        return asked;
    }

    private void told(String occasion, String person, String subject) {
        verify(mailPeople).tell(eq(KEY.item()), startsWith(occasion), eq(Set.of(person)), eq(subject), anyString());
    }

    private static Job timer(String what) {
        return managementService().createJobQuery().timers().list().stream()
                .filter(job -> configuration(job).endsWith(what)
                        || ((JobEntity) job).getJobHandlerType().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static String configuration(Job job) {
        return String.valueOf(((JobEntity) job).getJobHandlerConfigurationRaw());
    }

    private void refused(Map<String, Object> given, String sentence) {
        assertThatThrownBy(() -> complete("maya", "project-managers", given))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining(sentence);
    }

    private static void complete(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        taskService().complete(task().getId(), answers);
    }
}
