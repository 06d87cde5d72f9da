package io.milepost.workflow.invoicecorrection;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.approval.Directory;
import io.milepost.approval.WithdrawApproval;
import io.milepost.delivery.DeliverInvoice;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryOutcome;
import io.milepost.delivery.RetryDelivery;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.ApprovalOutdated;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CreditRefused;
import io.milepost.invoice.CreditRequest;
import io.milepost.invoice.CreditRequests;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceIssued;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.IssueInvoice;
import io.milepost.invoice.OutOfBounds;
import io.milepost.invoice.RegisterCreditNote;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.WithdrawCreditNote;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoiceissue.IssueSteps;
import io.milepost.workflow.invoicelifecycle.DeliverySteps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.mockito.stubbing.Answer;

@Deployment(
        resources = {
            "processes/invoice-correction.bpmn",
            "processes/invoice-approval.bpmn",
            "processes/invoice-issue.bpmn",
            "processes/payment-follow-up.bpmn",
            "forms/check-invoice.form",
            "forms/fix-delivery.form"
        })
class InvoiceCorrectionProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("invoice-correction");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId NOTE = InvoiceId.parse("1b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a12");
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final BusinessKey KEY = new BusinessKey("INV-2026-00001/credit-1");

    private final RegisterCreditNote register = mock();
    private final WithdrawCreditNote withdraw = mock();
    private final IssueInvoice issue = mock();
    private final DeliverInvoice deliver = mock();
    private final InvoiceHeadlines headlines = mock();
    private final CreditRequests requests = mock();
    private final CreditRequest request = mock();
    private final Directory directory = mock();
    private final Invoices invoices = mock();
    private final ProduceDocuments produce = mock();
    private final WithdrawApproval withdrawApproval = mock();
    private final Timeline timeline = mock();
    private final Deliveries deliveries = mock();
    private final RetryDelivery retryDelivery = mock();
    private final InstanceVisibility visibility = mock();
    private final CreditNoteVariables variables = new CreditNoteVariables(headlines, requests);
    private final CamundaCorrectionLifecycle correction = new CamundaCorrectionLifecycle(
            ENGINE.engine().getRuntimeService(), variables, visibility, ENGINE.withoutAuthorization());
    private final TellFollowUp tellFollowUp =
            new TellFollowUp(invoices, ENGINE.engine().getRuntimeService(), ENGINE.inThisTransaction());
    private boolean settled;

    @BeforeEach
    void everythingGoesWell() {
        init(ENGINE.engine());
        when(request.author()).thenReturn("felix");
        when(directory.groupsOf("felix")).thenReturn(Set.of("accounting"));
        when(directory.groupsOf("maya")).thenReturn(Set.of("project-managers"));
        when(requests.findById(NOTE.value())).thenReturn(Optional.of(request));
        when(headlines.of(NOTE))
                .thenReturn(new InvoiceHeadline(
                        "HARBOUR",
                        "Harbour Bridge",
                        "Hafenbau Nord GmbH",
                        "1,000.00 EUR",
                        null,
                        "maya",
                        InvoiceKind.CREDIT_NOTE,
                        "credit note over INV-2026-00001 (Concept)"));
        Invoice note = mock();
        when(note.id()).thenReturn(NOTE);
        when(note.businessKey()).thenReturn(KEY.value());
        when(register.register(any(String.class), any(), any())).thenReturn(note);
        when(register.revise(any(), any(), any())).thenReturn(note);
        when(note.corrects()).thenReturn(INVOICE);
        when(invoices.findById(NOTE)).thenReturn(Optional.of(note));
        when(issue.issue(NOTE)).thenAnswer(number());
        when(deliver.deliver(NOTE)).thenReturn(DeliveryOutcome.DELIVERED);
        ENGINE.use(
                new RegisterCreditNoteDelegate(register, variables, visibility),
                new ReviseCreditNoteStep(register, headlines, directory),
                new WithdrawCreditNoteDelegate(withdraw));
        new IssueSteps(issue, produce, withdrawApproval, timeline, headlines).useIn(ENGINE);
        new DeliverySteps(deliver, deliveries, retryDelivery, headlines).useIn(ENGINE);
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
    }

    @Test
    void aRequestBecomesADeliveredCreditNote() {
        ProcessInstance note = requested();
        assertThat(note)
                .isWaitingAt("CallActivity_IssueCreditNote")
                .variables()
                .containsEntry("invoiceId", NOTE.toString())
                .containsEntry("requestedBy", "felix")
                .containsEntry("amount", "1,000.00 EUR");
        run("Task_IssueInvoice", "Task_ProduceDocuments", "Task_DeliverCreditNote");
        assertThat(note)
                .hasPassedInOrder(
                        "StartEvent_CreditNoteRequested",
                        "CallActivity_ApproveCreditNote",
                        "CallActivity_IssueCreditNote",
                        "Task_DeliverCreditNote",
                        "EndEvent_CreditNoteDelivered")
                .isEnded();
        verify(produce).produce(NOTE);
        verify(deliver).deliver(NOTE);
    }

    @Test
    void theFollowUpOfTheInvoiceIsNudgedWithTheNumber() {
        ProcessInstance followUp =
                runtimeService().startProcessInstanceByKey("payment-follow-up", Map.of("invoiceId", INVOICE.value()));
        run("Task_CheckBalance");
        assertThat(followUp).isWaitingAt("Gateway_WhatHappens");
        ProcessInstance unused = requested();
        settled = true;
        run("Task_IssueInvoice", "Task_CheckBalance");

        assertThat(followUp).hasPassed("Event_InvoiceCredited").isEnded();
    }

    @Test
    void accountingAsksInTasklistForLinesAndAmounts() {
        ProcessInstance note = start(
                "felix",
                Map.of(
                        "creditedInvoice", "INV-2026-00001",
                        "creditReason", "Too much",
                        "creditedItems", "write-off",
                        "creditedLines", "1, 3: 250.00"));

        assertThat(note).hasPassed("Task_RegisterCreditNote").isWaitingAt("CallActivity_IssueCreditNote");
        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(KEY.value())
                        .processDefinitionKey("invoice-correction")
                        .count())
                .isEqualTo(1);
        verify(register)
                .register(
                        "INV-2026-00001",
                        new CreditWish(
                                "Too much",
                                false,
                                List.of(
                                        new LineWish("1", null, null, List.of()),
                                        new LineWish("3", new BigDecimal("250.00"), null, List.of()))),
                        "felix");
    }

    @Test
    void aRequestThatCantBeGrantedLeavesNoProcess() {
        when(register.register(any(String.class), any(), any())).thenThrow(new CreditRefused("There is no invoice X."));

        assertThatThrownBy(() -> start("felix", Map.of("creditedInvoice", "X", "creditedItems", "reopen")))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("There is no invoice X.");
        assertThatThrownBy(() -> start("felix", Map.of("creditedInvoice", "X"))).isInstanceOf(TaskRefused.class);
        assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void onlyAccountingStartsIt() {
        identityService().setAuthentication("maya", List.of("project-managers"));
        assertThatThrownBy(() -> runtimeService()
                        .startProcessInstanceByKey(
                                "invoice-correction", Map.of("creditedInvoice", "X", "creditedItems", "reopen")))
                .isInstanceOf(TaskForbidden.class);
    }

    @Test
    void whatIsSentBackIsRevisedByItsAuthorAndDecidedAgain() {
        approvalSays(false, "Only half of it");
        ProcessInstance note = requested();
        assertThat(note).isWaitingAt("Task_ReviseCreditNote");
        assertThat(task())
                .isAssignedTo("felix")
                .hasName("Revise credit note over INV-2026-00001 (Concept)")
                .hasDescription("Sent back: Only half of it");
        assertThat(taskService().getVariables(task().getId())).containsEntry("sentBack", "Only half of it");
        approvalSays(true, null);

        complete(Map.of(
                "creditOutcome", "resubmit",
                "creditReason", "Half of it",
                "creditedItems", "reopen",
                "creditedLines", "1: 500.00"));

        assertThat(note).isWaitingAt("CallActivity_IssueCreditNote");
        verify(register).revise(eq(NOTE), any(), eq("felix"));
    }

    @Test
    void oneThatAProjectManagersAnswerBeganIsRevisedByAccounting() {
        when(request.author()).thenReturn("maya");
        approvalSays(false, "Only half of it");

        ProcessInstance note = requested();

        assertThat(note).isWaitingAt("Task_ReviseCreditNote");
        assertThat(task()).isNotAssigned().hasCandidateGroup("accounting");
        verify(visibility).show(note.getId(), "maya");
    }

    @Test
    void whatIsWithdrawnIsDeclined() {
        approvalSays(false, "No");
        ProcessInstance note = requested();

        complete(Map.of("creditOutcome", "withdraw"));

        assertThat(note)
                .hasPassed("Task_WithdrawCreditNote", "EndEvent_RequestDeclined")
                .isEnded();
        verify(withdraw).withdraw(NOTE, "felix");
        verify(issue, never()).issue(any());
    }

    @Test
    void anAnswerIsNeverGuessed() {
        approvalSays(false, "No");
        ProcessInstance note = requested();

        assertThatThrownBy(() -> complete(Map.of()))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("Say what to do with the credit note: resubmit it or withdraw it.");
        assertThat(note).isWaitingAt("Task_ReviseCreditNote");
    }

    @Test
    void theFollowUpHearsOfItInTheTransactionOfTheNumberWhateverBecomesOfTheStep() {
        ProcessInstance followUp =
                runtimeService().startProcessInstanceByKey("payment-follow-up", Map.of("invoiceId", INVOICE.value()));
        run("Task_CheckBalance");
        when(issue.issue(NOTE)).thenAnswer(call -> {
            number().answer(call);
            throw new IllegalStateException("The step fails after the number was committed");
        });
        ProcessInstance unused = requested();

        assertThatThrownBy(() -> run("Task_IssueInvoice")).hasMessageContaining("after the number");

        assertThat(followUp).hasPassed("Event_InvoiceCredited").isWaitingAt("Task_CheckBalance");
    }

    @Test
    void oneThatBreaksABoundIsCheckedByAccountingAndTriedAgain() {
        when(issue.issue(NOTE))
                .thenThrow(new OutOfBounds("25,000.00 EUR in a day."))
                .thenAnswer(number());
        ProcessInstance note = requested();
        run("Task_IssueInvoice");

        assertThat(note).isWaitingAt("CallActivity_IssueCreditNote");
        assertThat(task(called(note)))
                .hasDefinitionKey("Task_CheckInvoice")
                .hasCandidateGroup("accounting")
                .hasName("Check credit note INV-2026-00001/credit-1 for Hafenbau Nord GmbH")
                .hasDescription("25,000.00 EUR in a day.");
        assertThat(taskService().getVariables(task(called(note)).getId())).containsEntry("documentKind", "credit note");
        verify(timeline).append(NOTE, "milepost", "Issue stopped", "25,000.00 EUR in a day.");

        complete(Map.of("checkOutcome", "try-again"));
        run("Task_IssueInvoice", "Task_ProduceDocuments", "Task_DeliverCreditNote");
        assertThat(note).hasPassed("EndEvent_CreditNoteDelivered").isEnded();
        verify(withdrawApproval, never()).withdraw(any(), any(), any());
    }

    @Test
    void oneThatAccountingSendsBackIsRevisedByItsAuthorAndCanBeWithdrawn() {
        when(issue.issue(NOTE)).thenThrow(new OutOfBounds("25,000.00 EUR in a day."));
        ProcessInstance note = requested();
        run("Task_IssueInvoice");

        complete(Map.of("checkOutcome", "send-back", "comment", "Credit half of it."));

        verify(withdrawApproval).withdraw(NOTE, "felix", "Credit half of it.");
        assertThat(note).isWaitingAt("Task_ReviseCreditNote");
        assertThat(task()).isAssignedTo("felix").hasDescription("Sent back: Credit half of it.");
        complete(Map.of("creditOutcome", "withdraw"));
        assertThat(note).hasPassed("EndEvent_RequestDeclined").isEnded();
        verify(withdraw).withdraw(NOTE, "felix");
    }

    @Test
    void oneWhoseApprovalIsOutdatedIsRevisedAndDecidedAgain() {
        when(issue.issue(NOTE))
                .thenThrow(new ApprovalOutdated("An entry changed."))
                .thenAnswer(number());
        ProcessInstance note = requested();
        run("Task_IssueInvoice");

        verify(withdrawApproval).withdraw(NOTE, "milepost", "An entry changed.");
        assertThat(note).isWaitingAt("Task_ReviseCreditNote");
        assertThat(task()).isAssignedTo("felix").hasDescription("Sent back: An entry changed.");
        complete(Map.of("creditOutcome", "resubmit", "creditReason", "Half", "creditedItems", "reopen"));
        run("Task_IssueInvoice", "Task_ProduceDocuments", "Task_DeliverCreditNote");
        assertThat(note).isEnded();
    }

    @Test
    void anUndeliverableOneIsFixedByAccounting() {
        when(deliver.deliver(NOTE)).thenReturn(DeliveryOutcome.UNDELIVERABLE, DeliveryOutcome.DELIVERED);
        ProcessInstance note = requested();
        run("Task_IssueInvoice", "Task_ProduceDocuments", "Task_DeliverCreditNote");

        assertThat(note).isWaitingAt("Task_FixDelivery");
        assertThat(task())
                .hasCandidateGroup("accounting")
                .hasName("Fix delivery of CRN-2026-00001 to Hafenbau Nord GmbH");
        assertThat(taskService().getVariables(task().getId())).containsEntry("documentKind", "credit note");
        complete(Map.of("deliverTo", "ap@hafenbau.example"));
        verify(retryDelivery).to(NOTE, "ap@hafenbau.example", "felix");
        run("Task_DeliverCreditNote");
        assertThat(note).hasPassed("EndEvent_CreditNoteDelivered").isEnded();
    }

    /** What the domain does when it gives the number, as far as processes see of it. */
    private Answer<String> number() {
        return call -> {
            tellFollowUp.on(new InvoiceIssued(NOTE, "CRN-2026-00001"));
            return "CRN-2026-00001";
        };
    }

    private static ProcessInstance called(ProcessInstance note) {
        return runtimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(note.getId())
                .singleResult();
    }

    private ProcessInstance requested() {
        identityService().setAuthentication("felix", List.of("accounting"));
        correction.creditNoteRequested(KEY, NOTE);
        identityService().clearAuthentication();
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY.value())
                .processDefinitionKey("invoice-correction")
                .singleResult();
    }

    private static ProcessInstance start(String person, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of("accounting"));
        return runtimeService().startProcessInstanceByKey("invoice-correction", answers);
    }

    private static void complete(Map<String, Object> answers) {
        Task waiting = taskService().createTaskQuery().active().singleResult();
        identityService().setAuthentication("felix", List.of("accounting"));
        taskService().complete(waiting.getId(), answers);
    }

    private static void run(String... steps) {
        for (String step : steps) {
            Job job = managementService().createJobQuery().activityId(step).singleResult();
            managementService().executeJob(job.getId());
        }
    }

    /** Stands in for io.milepost.approval.ApprovalGates: whether it was approved is for each test to say. */
    public static class NoGates {
        public List<Integer> orders(String invoiceId) {
            return List.of();
        }
    }

    private static void approvalSays(boolean approved, String comment) {
        ENGINE.use("decideGatesDelegate", (JavaDelegate) execution -> {
            execution.setVariable("approved", approved);
            execution.setVariable("comment", comment);
        });
    }
}
