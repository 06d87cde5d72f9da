package io.milepost.workflow.invoicelifecycle;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.approval.ReviewRefused;
import io.milepost.approval.WithdrawApproval;
import io.milepost.client.Channel;
import io.milepost.delivery.DeliverInvoice;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryOutcome;
import io.milepost.delivery.DeliveryRefused;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.delivery.RetryDelivery;
import io.milepost.delivery.UnsentHeld;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.ApprovalOutdated;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectBillableWork;
import io.milepost.invoice.CollectedWork;
import io.milepost.invoice.DiscardDraft;
import io.milepost.invoice.DraftRefused;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.IssueInvoice;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.NotApproved;
import io.milepost.invoice.OutOfBounds;
import io.milepost.invoice.RegisterRequest;
import io.milepost.invoice.RequestRefused;
import io.milepost.invoice.SubmitDraft;
import io.milepost.invoice.Timeline;
import io.milepost.project.NotProjectManager;
import io.milepost.project.ProjectTeams;
import io.milepost.schedule.ScheduledDrafts;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoiceissue.IssueSteps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "processes/invoice-lifecycle.bpmn",
            "processes/invoice-approval.bpmn",
            "processes/invoice-issue.bpmn",
            "processes/payment-follow-up.bpmn",
            "forms/check-invoice.form",
            "forms/fix-delivery.form"
        })
class InvoiceLifecycleProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("invoice-lifecycle", new FailedStepPlugin());

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final BusinessKey KEY = new BusinessKey("HARBOUR/M2");
    private static final String SUBMIT = "submit";

    private final CollectBillableWork collect = mock();
    private final RegisterRequest register = mock();
    private final SubmitDraft submitDraft = mock();
    private final ScheduledDrafts scheduledDrafts = mock();
    private final DiscardDraft discardDraft = mock();
    private final IssueInvoice issue = mock();
    private final ProduceDocuments produce = mock();
    private final DeliverInvoice deliver = mock();
    private final WithdrawApproval withdrawApproval = mock();
    private final Deliveries deliveries = mock();
    private final RetryDelivery retryDelivery = mock();
    private final InvoiceHeadlines headlines = mock();
    private final Invoices invoices = mock();
    private final Timeline timeline = mock();
    private final ProjectTeams teams = mock();
    private final Issuer issuer = mock();
    private final InstanceVisibility visibility = mock();
    private final CamundaInvoiceLifecycle lifecycle =
            new CamundaInvoiceLifecycle(ENGINE.engine().getRuntimeService(), ENGINE.withoutAuthorization());
    private boolean settled;

    @BeforeEach
    void everythingGoesWell() {
        init(ENGINE.engine());
        when(collect.collect(any(), any()))
                .thenReturn(new CollectedWork(true, INVOICE, "HARBOUR", "maya", "Hafenbau Nord GmbH", "12,500.00 EUR"));
        when(headlines.of(INVOICE)).thenReturn(headline("12,500.00 EUR"));
        when(invoices.businessKeyOf(INVOICE)).thenReturn(Optional.of(KEY.value()));
        when(issue.issue(INVOICE)).thenReturn("INV-2026-00001");
        when(deliver.deliver(INVOICE)).thenReturn(DeliveryOutcome.DELIVERED);
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
        when(issuer.today(clock)).thenReturn(LocalDate.of(2026, 11, 20));
        when(issuer.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        ENGINE.use(
                new RegisterRequestDelegate(register),
                new CollectBillableWorkDelegate(collect, visibility),
                new ReleaseBillableWorkDelegate(discardDraft),
                new OwnInvoiceStep(invoices),
                new DraftInvoiceStep(
                        headlines,
                        submitDraft,
                        new Postponement(headlines, teams, timeline, issuer, clock),
                        scheduledDrafts));
        new DeliverySteps(deliver, deliveries, retryDelivery, headlines).useIn(ENGINE);
        new IssueSteps(issue, produce, withdrawApproval, timeline, headlines).useIn(ENGINE);
        ENGINE.use("approvalGates", new NoGates());
        ENGINE.use("checkBalanceDelegate", (JavaDelegate) execution -> {
            execution.setVariable("settled", settled);
            execution.setVariable("nextLook", "2100-01-01T08:00:00Z");
        });
        approvalSays(true, null);
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
        taskService().createTaskQuery().list().stream()
                .filter(task -> task.getProcessInstanceId() == null)
                .forEach(task -> taskService().deleteTask(task.getId(), true));
    }

    @Test
    void aMilestoneReachedBecomesASettledInvoice() {
        ProcessInstance invoice = draft();
        complete("maya", Map.of("draftOutcome", SUBMIT));
        assertThat(invoice).isWaitingAt("CallActivity_IssueInvoice");
        run("Task_IssueInvoice", "Task_ProduceDocuments", "Task_DeliverInvoice");
        assertThat(invoice).isWaitingAt("CallActivity_FollowUpPayment");
        settled = true;
        run("Task_CheckBalance");
        assertThat(invoice)
                .hasPassedInOrder(
                        "StartEvent_MilestoneReached",
                        "Task_CollectBillableWork",
                        "Task_DraftInvoice",
                        "CallActivity_ApproveInvoice",
                        "CallActivity_IssueInvoice",
                        "Task_DeliverInvoice",
                        "CallActivity_FollowUpPayment",
                        "EndEvent_InvoiceSettled")
                .isEnded();
        verify(submitDraft).submit(INVOICE, "maya");
        verify(produce).produce(INVOICE);
    }

    @Test
    void aDeliveryThatIsHeldIsTriedAtOnceAndNotWhenItsNextTryIsDue() {
        ProcessInstance invoice = draft();
        complete("maya", Map.of("draftOutcome", SUBMIT));
        run("Task_IssueInvoice", "Task_ProduceDocuments");
        when(deliver.deliver(INVOICE))
                .thenThrow(new IllegalStateException("no mail server"))
                .thenReturn(DeliveryOutcome.DELIVERED);
        String job = managementService()
                .createJobQuery()
                .activityId("Task_DeliverInvoice")
                .singleResult()
                .getId();
        assertThatThrownBy(() -> managementService().executeJob(job)).hasMessageContaining("no mail server");
        Clock later = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

        ManagementService busy = spy(managementService());
        doThrow(new OptimisticLockingException("in work")).when(busy).setJobDuedate(any(), any());
        new AskAboutHeld(busy, ENGINE.withoutAuthorization(), later)
                .on(new UnsentHeld()); // a start must not fail for it
        new AskAboutHeld(managementService(), ENGINE.withoutAuthorization(), later).on(new UnsentHeld());

        assertThat(managementService()
                        .createJobQuery()
                        .jobId(job)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(later.instant());
        run("Task_DeliverInvoice");
        assertThat(invoice).isWaitingAt("CallActivity_FollowUpPayment");
    }

    @Test
    void theDraftWaitsForTheProjectsManagerUnderAName() {
        ProcessInstance invoice = draft();
        assertThat(invoice).isWaitingAt("Task_DraftInvoice");
        assertThat(task()).isAssignedTo("maya").hasName("Draft invoice for Harbour Bridge – Concept approved");
        assertThat(invoice)
                .variables()
                .containsEntry("invoiceId", INVOICE.toString())
                .containsEntry("projectCode", "HARBOUR")
                .containsEntry("clientName", "Hafenbau Nord GmbH")
                .containsEntry("amount", "12,500.00 EUR");
        verify(collect).collect(KEY, invoice.getId());
        verify(visibility).show(invoice.getId(), "maya");
    }

    @Test
    void theAmountPeopleSeeIsTheOneSubmitted() {
        ProcessInstance invoice = draft();
        when(headlines.of(INVOICE)).thenReturn(headline("11,900.00 EUR"));
        complete("maya", Map.of("draftOutcome", SUBMIT));
        assertThat(invoice).variables().containsEntry("amount", "11,900.00 EUR");
    }

    @Test
    void withNothingToBillNobodyIsBothered() {
        when(collect.collect(any(), any()))
                .thenReturn(new CollectedWork(false, null, "HARBOUR", "maya", "Hafenbau Nord GmbH", "0.00 EUR"));
        assertThat(draft()).hasPassed("EndEvent_NothingToBill").isEnded();
    }

    @Test
    void aDiscardedDraftReleasesItsWork() {
        ProcessInstance invoice = draft();
        complete("maya", Map.of("draftOutcome", "discard"));
        verify(discardDraft).discard(INVOICE, "maya");
        assertThat(invoice)
                .hasPassed("Task_ReleaseBillableWork", "EndEvent_DraftDiscarded")
                .isEnded();
    }

    @Test
    void aRefusedDiscardKeepsTheTask() {
        ProcessInstance invoice = draft();
        doThrow(new NotProjectManager("HARBOUR")).when(discardDraft).discard(INVOICE, "omar");
        forbidden(() -> complete("omar", Map.of("draftOutcome", "discard")));
        assertThat(invoice).isWaitingAt("Task_DraftInvoice");
    }

    @Test
    void aDraftWithProblemsIsRefusedInTheirWordsAndTheTaskStays() {
        ProcessInstance invoice = draft();
        doThrow(DraftRefused.because("stale", "The hours of 12 November have changed."))
                .when(submitDraft)
                .submit(INVOICE, "maya");
        refused(() -> complete("maya", Map.of("draftOutcome", SUBMIT)), "The hours of 12 November have changed.");
        assertThat(invoice).isWaitingAt("Task_DraftInvoice");
    }

    @Test
    void aCompletionWithoutAPlainOutcomeIsRefused() {
        draft();
        String sentence = "Say what to do with the draft: submit, discard or postpone it.";
        refused(() -> complete("maya", Map.of()), sentence);
        refused(() -> complete("maya", Map.of("draftOutcome", "approve")), sentence);
        refused(() -> complete("maya", Map.of("draftOutcome", true)), sentence);
    }

    @Test
    void aCompletionByNobodyIsForbidden() {
        draft();
        forbidden(() -> complete(null, Map.of("draftOutcome", SUBMIT)));
        verify(submitDraft, never()).submit(any(), any());
    }

    @Test
    void anotherInvoiceCantBeSlippedIn() {
        draft();
        InvoiceId other = InvoiceId.parse("7d2c0b1e-1111-4222-8333-444455556666");
        when(invoices.businessKeyOf(other)).thenReturn(Optional.of("LIGHTHOUSE/request-1"));
        forbidden(() -> complete("maya", Map.of("draftOutcome", SUBMIT, "invoiceId", other.toString())));
    }

    @Test
    void aPostponedDraftComesBackOnItsDay() {
        ProcessInstance invoice = draft();
        complete("maya", Map.of("draftOutcome", "postpone", "postponeUntil", "2026-12-01"));
        assertThat(invoice).isWaitingAt("Event_PostponedDateReached");
        assertThat(job().getDuedate().toInstant()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        verify(timeline).append(INVOICE, "maya", "Draft postponed", "until 1 Dec 2026");
        execute(job());
        assertThat(invoice).isWaitingAt("Task_DraftInvoice");
        refused(() -> complete("maya", Map.of()), "Say what to do with the draft: submit, discard or postpone it.");
    }

    @Test
    void aDraftIsPostponedToADayThatIsStillToComeAndByItsManager() {
        draft();
        refused(
                () -> complete("maya", Map.of("draftOutcome", "postpone", "postponeUntil", "2026-11-20")),
                "Choose a day after today and within a year to postpone the draft to.");
        refused(
                () -> complete("maya", Map.of("draftOutcome", "postpone")),
                "Choose a day after today and within a year to postpone the draft to.");
        refused(
                () -> complete("maya", Map.of("draftOutcome", "postpone", "postponeUntil", "R/PT1S")),
                "The date to postpone to must be written like 2026-11-30.");
        doThrow(new NotProjectManager("HARBOUR")).when(teams).requireProjectManager("HARBOUR", "omar");
        forbidden(() -> complete("omar", Map.of("draftOutcome", "postpone", "postponeUntil", "2026-12-01")));
    }

    @Test
    void anInvoiceSentBackIsADraftAgainWithTheComment() {
        approvalSays(false, "The hours of 12 November look doubled 🤔");
        ProcessInstance invoice = draft();
        complete("maya", Map.of("draftOutcome", SUBMIT));
        assertThat(invoice).isWaitingAt("Task_DraftInvoice").hasNotPassed("CallActivity_IssueInvoice");
        assertThat(task()).hasDescription("Sent back: The hours of 12 November look doubled ");
        approvalSays(true, null);
        complete("maya", Map.of("draftOutcome", SUBMIT));
        assertThat(invoice).isWaitingAt("CallActivity_IssueInvoice");
    }

    @Test
    void whatChangedAtItsSourceAfterApprovalIsADraftAgainWithTheReason() {
        doThrow(new ApprovalOutdated("An entry changed.")).when(issue).issue(INVOICE);
        ProcessInstance invoice = issued();
        assertThat(invoice).isWaitingAt("Task_DraftInvoice");
        assertThat(task()).isAssignedTo("maya").hasDescription("Sent back: An entry changed.");
        verify(withdrawApproval).withdraw(INVOICE, "milepost", "An entry changed.");

        doReturn("INV-2026-00001").when(issue).issue(INVOICE);
        complete("maya", Map.of("draftOutcome", SUBMIT));
        run("Task_IssueInvoice", "Task_ProduceDocuments");
        assertThat(invoice).isWaitingAt("Task_DeliverInvoice");
    }

    @Test
    void whatBreaksABoundIsStoppedForAccountingWhoTriesAgainOrSendsItBack() {
        doThrow(new OutOfBounds("Already billed: time:tracker:1.")).when(issue).issue(INVOICE);
        ProcessInstance invoice = issued();
        assertThat(invoice).isWaitingAt("CallActivity_IssueInvoice");
        Task check =
                taskService().createTaskQuery().taskCandidateGroup("accounting").singleResult();
        assertThat(check)
                .hasCandidateGroup("accounting")
                .hasName("Check invoice HARBOUR/M2 for Hafenbau Nord GmbH")
                .hasDescription("Already billed: time:tracker:1.");
        assertThat(taskService().getVariables(check.getId()))
                .containsEntry("issueProblem", "Already billed: time:tracker:1.");
        verify(timeline).append(INVOICE, "milepost", "Issue stopped", "Already billed: time:tracker:1.");
        assertThat(runtimeService().createIncidentQuery().count()).isZero();
        refused(() -> complete("felix", Map.of()), "Say what to do: try again, or send it back.");

        complete("felix", Map.of("checkOutcome", "try-again"));
        run("Task_IssueInvoice");
        doThrow(new ReviewRefused("Say what is to be changed."))
                .when(withdrawApproval)
                .withdraw(INVOICE, "felix", "");
        refused(() -> complete("felix", Map.of("checkOutcome", "send-back")), "Say what is to be changed.");
        complete("felix", Map.of("checkOutcome", "send-back", "comment", "Hold the entry of 12 November."));
        verify(withdrawApproval).withdraw(INVOICE, "felix", "Hold the entry of 12 November.");
        assertThat(invoice).isWaitingAt("Task_DraftInvoice");
        assertThat(task()).isAssignedTo("maya").hasDescription("Sent back: Hold the entry of 12 November.");
    }

    @Test
    void aStoppedInvoiceIsIssuedOnceItsBoundAllowsIt() {
        doThrow(new OutOfBounds("Too much.")).when(issue).issue(INVOICE);
        ProcessInstance invoice = issued();
        doReturn("INV-2026-00001").when(issue).issue(INVOICE);
        complete("felix", Map.of("checkOutcome", "try-again"));
        run("Task_IssueInvoice", "Task_ProduceDocuments");
        assertThat(invoice)
                .isWaitingAt("Task_DeliverInvoice")
                .variables()
                .containsEntry("invoiceNumber", "INV-2026-00001");
    }

    @Test
    void whatWasNeverApprovedStaysAnIncidentAndATaskForAccounting() {
        doThrow(new NotApproved("HARBOUR/M2 is a draft.")).when(issue).issue(INVOICE);
        draft();
        complete("maya", Map.of("draftOutcome", SUBMIT));
        Job job = managementService()
                .createJobQuery()
                .activityId("Task_IssueInvoice")
                .singleResult();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> managementService().executeJob(job.getId()))
                    .hasMessage("HARBOUR/M2 is a draft.");
        }
        assertThat(runtimeService()
                        .createIncidentQuery()
                        .incidentId(incident(job))
                        .count())
                .isEqualTo(1);
        Task failed =
                taskService().createTaskQuery().taskCandidateGroup("accounting").singleResult();
        assertThat(failed).hasName("Issue invoice has failed: HARBOUR/M2, Hafenbau Nord GmbH, 12,500.00 EUR");
        assertThat(failed.getDescription()).contains("HARBOUR/M2 is a draft.");
    }

    @Test
    void anUndeliverableInvoiceIsFixedByAccountingAndDeliveredAgain() {
        when(deliver.deliver(INVOICE)).thenReturn(DeliveryOutcome.UNDELIVERABLE, DeliveryOutcome.DELIVERED);
        when(deliveries.latest(INVOICE))
                .thenReturn(Optional.of(new DeliveryStatus(
                        "FAILED",
                        Channel.MAIL,
                        "ap@hafenbau.exampel",
                        1,
                        "<1@x>",
                        Optional.of("No such host."),
                        Optional.empty())));
        ProcessInstance invoice = issued();
        run("Task_ProduceDocuments", "Task_DeliverInvoice");
        assertThat(invoice).isWaitingAt("Task_FixDelivery");
        assertThat(task())
                .hasCandidateGroup("accounting")
                .isNotAssigned()
                .hasName("Fix delivery of INV-2026-00001 to Hafenbau Nord GmbH");
        assertThat(taskService().getVariables(task().getId()))
                .containsEntry("deliverTo", "ap@hafenbau.exampel")
                .containsEntry("deliveryProblem", "No such host.");
        refused(() -> complete("felix", Map.of("deliverTo", " ")), "Say which e-mail address it should go to.");
        DeliveryRefused odd = mock();
        when(odd.getMessage()).thenReturn("Please give one valid e-mail address.");
        doThrow(odd).when(retryDelivery).to(INVOICE, "ap@", "felix");
        refused(() -> complete("felix", Map.of("deliverTo", "ap@")), "Please give one valid e-mail address.");
        complete("felix", Map.of("deliverTo", " ap@hafenbau.example "));
        verify(retryDelivery).to(INVOICE, "ap@hafenbau.example", "felix");
        run("Task_DeliverInvoice");
        assertThat(invoice).isWaitingAt("CallActivity_FollowUpPayment");
    }

    @Test
    void whatTheAccessPointRefusedIsHandedOverAgainOrSettledOtherwise() {
        when(deliver.deliver(INVOICE)).thenReturn(DeliveryOutcome.UNDELIVERABLE);
        when(deliveries.latest(INVOICE))
                .thenReturn(Optional.of(new DeliveryStatus(
                        "FAILED",
                        Channel.ACCESS_POINT,
                        "0204:991-1234512345-06",
                        1,
                        "<1@x>",
                        Optional.of("Refused."),
                        Optional.empty())));
        when(deliveries.mayBeHandedOver(INVOICE)).thenReturn(true);
        when(deliveries.mailAddress(INVOICE)).thenReturn(Optional.of("ap@hafenbau.example"));
        ProcessInstance invoice = issued();
        run("Task_ProduceDocuments", "Task_DeliverInvoice");
        assertThat(taskService().getVariables(task().getId()))
                .containsEntry("deliverBy", "access-point")
                .containsEntry("mayBeHandedOver", true)
                .containsEntry("deliverTo", "ap@hafenbau.example")
                .containsEntry("deliveryProblem", "Refused.");

        complete("felix", Map.of("deliverBy", "access-point"));
        verify(retryDelivery).byAccessPoint(INVOICE, "felix");
        run("Task_DeliverInvoice");

        assertThat(invoice).isWaitingAt("Task_FixDelivery");
        refused(
                () -> complete("felix", Map.of("deliverBy", "pigeon")),
                "Say how it should go: by mail, by the access point, or not again.");
        complete("felix", Map.of("deliverBy", "otherwise", "comment", "On paper."));
        verify(retryDelivery).settle(INVOICE, "On paper.", "felix");
    }

    @Test
    void whatWasHeldAfterARestoreIsConfirmedByAPersonAndNeverSentByDefault() {
        when(deliver.deliver(INVOICE)).thenReturn(DeliveryOutcome.UNDELIVERABLE, DeliveryOutcome.DELIVERED);
        when(deliveries.latest(INVOICE))
                .thenReturn(Optional.of(new DeliveryStatus(
                        "HELD", Channel.MAIL, "ap@hafenbau.example", 0, "<1@x>", Optional.empty(), Optional.empty())));
        ProcessInstance invoice = issued();
        run("Task_ProduceDocuments", "Task_DeliverInvoice");
        assertThat(task()).hasName("Confirm delivery of INV-2026-00001 to Hafenbau Nord GmbH");
        assertThat(taskService().getVariables(task().getId()))
                .containsEntry("deliveryHeld", true)
                .containsEntry("deliverTo", "ap@hafenbau.example")
                .doesNotContainKey("deliverBy");
        refused(() -> complete("felix", Map.of()), "Say whether it has left already, or how it should go now.");

        complete("felix", Map.of("deliverBy", "left"));
        verify(retryDelivery).hasLeft(INVOICE, "felix");
        run("Task_DeliverInvoice");
        assertThat(invoice).isWaitingAt("CallActivity_FollowUpPayment");
    }

    @Test
    void documentsThatCantBeKeptNowAreMadeAgain() {
        doThrow(new IllegalStateException("The store of documents does not answer."))
                .doNothing()
                .when(produce)
                .produce(INVOICE);
        ProcessInstance invoice = issued();
        Job job = managementService()
                .createJobQuery()
                .activityId("Task_ProduceDocuments")
                .singleResult();
        assertThatThrownBy(() -> managementService().executeJob(job.getId())).hasMessageContaining("does not answer");
        assertThat(managementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(4);

        run("Task_ProduceDocuments");
        assertThat(invoice).isWaitingAt("Task_DeliverInvoice");
    }

    @Test
    void aPartialPaymentWaitsForTheRest() {
        ProcessInstance invoice = issued();
        run("Task_ProduceDocuments", "Task_DeliverInvoice", "Task_CheckBalance");
        as("felix", () -> lifecycle.settlementChanged(INVOICE));
        run("Task_CheckBalance");
        assertThat(invoice).isNotEnded();
        as("felix", () -> lifecycle.settlementChanged(INVOICE));
        settled = true;
        run("Task_CheckBalance");
        assertThat(invoice).hasPassed("EndEvent_InvoiceSettled").isEnded();
    }

    @Test
    void aPaymentBeforeDeliveryNeedsNoNudge() {
        ProcessInstance invoice = issued();
        as("felix", () -> lifecycle.settlementChanged(INVOICE));
        settled = true;
        run("Task_ProduceDocuments", "Task_DeliverInvoice", "Task_CheckBalance");
        assertThat(invoice).isEnded();
    }

    @Test
    void aRequestFromTheStartFormIsRegisteredAndTakesItsKey() {
        BusinessKey key = new BusinessKey("HARBOUR/request-7");
        when(register.register("HARBOUR", LocalDate.of(2026, 10, 31), "maya")).thenReturn(key);
        ProcessInstance request =
                start("maya", Map.of("projectCode", "HARBOUR", "cutOff", "2026-10-31", "requestedBy", "lena"));
        assertThat(request).hasPassed("Task_RegisterRequest").isWaitingAt("Task_CollectBillableWork");
        assertThat(request).variables().containsEntry("requestedBy", "maya");
        run("Task_CollectBillableWork");
        verify(collect).collect(key, request.getId());
    }

    @Test
    void aRequestThatIsRefusedStartsNothing() {
        when(register.register("ORCHARD", null, "maya")).thenThrow(new RequestRefused("ORCHARD is omar's project."));
        assertThatThrownBy(() -> start("maya", Map.of("projectCode", "ORCHARD")))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("ORCHARD is omar's project.");
        assertThatThrownBy(() -> start("maya", Map.of("projectCode", "ORCHARD", "cutOff", "31.10.2026")))
                .hasMessage("The cut-off date must be written like 2026-11-30.");
        assertThatThrownBy(() -> start("maya", Map.of())).hasMessage("Choose a project.");
        assertThatThrownBy(() -> start(null, Map.of("projectCode", "HARBOUR"))).isInstanceOf(TaskForbidden.class);
        assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aRequestTheDomainRegisteredStartsBehindThatStep() {
        BusinessKey key = new BusinessKey("HARBOUR/request-8");
        as("maya", () -> lifecycle.invoiceRequested(key, "HARBOUR", "maya"));
        ProcessInstance request = runtimeService().createProcessInstanceQuery().singleResult();
        assertThat(request).isWaitingAt("Task_CollectBillableWork").hasBusinessKey(key.value());
        verify(register, never()).register(any(), any(), any());
    }

    @Test
    void aStepThatGaveUpIsAnIncidentAndATaskForAccountingUntilItIsThrough() {
        when(deliver.deliver(INVOICE)).thenThrow(new IllegalStateException("The mail server does not answer"));
        ProcessInstance invoice = issued();
        run("Task_ProduceDocuments");
        String job = job("Task_DeliverInvoice", invoice).getId();
        for (int attempt = 1; attempt <= 5; attempt++) { // at once, then after PT1M, PT5M, PT15M, PT1H
            assertThat(runtimeService().createIncidentQuery().count()).isZero();
            assertThatThrownBy(() -> managementService().executeJob(job)).hasMessage("The mail server does not answer");
        }
        assertThat(runtimeService().createIncidentQuery().count()).isEqualTo(1);
        Task failed =
                taskService().createTaskQuery().taskCandidateGroup("accounting").singleResult();
        assertThat(failed).hasName("Deliver invoice has failed: INV-2026-00001, Hafenbau Nord GmbH, 12,500.00 EUR");
        assertThat(failed.getDescription()).contains("HARBOUR/M2", "The mail server does not answer");
        assertThat(taskService().getVariables(failed.getId())).containsEntry("invoiceId", INVOICE.toString());

        doReturn(DeliveryOutcome.DELIVERED).when(deliver).deliver(INVOICE);
        managementService().setJobRetries(job, 1);
        assertThat(taskService()
                        .createTaskQuery()
                        .taskCandidateGroup("accounting")
                        .count())
                .isZero();
        managementService().executeJob(job);
        assertThat(invoice).isWaitingAt("CallActivity_FollowUpPayment");
        assertThat(runtimeService().createIncidentQuery().count()).isZero();
    }

    private static String incident(Job job) {
        return runtimeService()
                .createIncidentQuery()
                .configuration(job.getId())
                .singleResult()
                .getId();
    }

    /** The invoice's process up to the task where its manager drafts it, or to its end. */
    private ProcessInstance draft() {
        as("maya", () -> lifecycle.milestoneReached(KEY, "HARBOUR"));
        ProcessInstance invoice = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY.value())
                .singleResult();
        assertThat(invoice).isWaitingAt("Task_CollectBillableWork");
        run("Task_CollectBillableWork");
        return invoice;
    }

    private ProcessInstance issued() {
        ProcessInstance invoice = draft();
        complete("maya", Map.of("draftOutcome", SUBMIT));
        run("Task_IssueInvoice");
        return invoice;
    }

    private static void complete(String person, Map<String, Object> answers) {
        Task waiting = taskService().createTaskQuery().active().singleResult();
        as(person, () -> taskService().complete(waiting.getId(), answers));
    }

    private static ProcessInstance start(String person, Map<String, Object> answers) {
        ProcessInstance[] started = new ProcessInstance[1];
        as(person, () -> started[0] = runtimeService().startProcessInstanceByKey("invoice-lifecycle", answers));
        return started[0];
    }

    private static void as(String person, Runnable action) {
        identityService().setAuthentication(person, List.of());
        try {
            action.run();
        } finally {
            identityService().clearAuthentication();
        }
    }

    private static void run(String... steps) {
        for (String step : steps) {
            Job job = managementService().createJobQuery().activityId(step).singleResult();
            managementService().executeJob(job.getId());
        }
    }

    private static void refused(ThrowingCallable completion, String sentence) {
        assertThatThrownBy(completion).isInstanceOf(TaskRefused.class).hasMessage(sentence);
    }

    private static void forbidden(ThrowingCallable completion) {
        assertThatThrownBy(completion).isInstanceOf(TaskForbidden.class);
    }

    /** Stands in for io.milepost.approval.ApprovalGates: whether it was approved is for each test to say. */
    public static class NoGates {
        public List<Integer> orders(String invoiceId) {
            return List.of();
        }
    }

    private static InvoiceHeadline headline(String amount) {
        return new InvoiceHeadline(
                "HARBOUR",
                "Harbour Bridge",
                "Hafenbau Nord GmbH",
                amount,
                null,
                "maya",
                InvoiceKind.INVOICE,
                "Harbour Bridge – Concept approved");
    }

    private static void approvalSays(boolean approved, String comment) {
        ENGINE.use("decideGatesDelegate", (JavaDelegate) execution -> {
            execution.setVariable("approved", approved);
            execution.setVariable("comment", comment);
        });
    }
}
