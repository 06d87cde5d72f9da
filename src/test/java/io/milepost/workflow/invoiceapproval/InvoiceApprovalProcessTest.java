package io.milepost.workflow.invoiceapproval;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.DecideGates;
import io.milepost.approval.Gate;
import io.milepost.approval.ReviewForbidden;
import io.milepost.approval.ReviewInvoice;
import io.milepost.approval.ReviewRefused;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/invoice-approval.bpmn")
class InvoiceApprovalProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("invoice-approval");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final Reviewer LENA = new Reviewer("lena", Set.of("practice-leads"));
    private static final Reviewer FELIX = new Reviewer("felix", Set.of("accounting"));

    private final DecideGates decideGates = mock();
    private final ReviewInvoice reviewInvoice = mock();
    private final ApprovalGates gates = mock();
    private final InstanceVisibility visibility = mock();
    private final List<String> open = new ArrayList<>();

    @BeforeEach
    void twoGates() {
        init(ENGINE.engine());
        open.addAll(List.of("gate-1", "gate-2"));
        when(gates.of(INVOICE.toString())).thenReturn(open);
        when(gates.candidateGroup("gate-1")).thenReturn("practice-leads");
        when(gates.candidateGroup("gate-2")).thenReturn("accounting");
        InvoiceHeadlines headlines = mock();
        when(headlines.of(INVOICE))
                .thenReturn(new InvoiceHeadline(
                        "HARBOUR",
                        "Harbour Bridge",
                        "Hafenbau Nord GmbH",
                        "30,500.00 EUR",
                        null,
                        "maya",
                        InvoiceKind.INVOICE,
                        "Harbour Bridge – Concept approved"));
        ENGINE.use(
                new DecideGatesDelegate(decideGates, gates, headlines, visibility),
                new ReviewStep(reviewInvoice, gates, headlines));
        ENGINE.use("approvalGates", gates);
    }

    @Test
    void everyGateIsAskedInOrderUntilTheInvoiceIsApproved() {
        ProcessInstance approval = start();
        verify(decideGates).decide(INVOICE, approval.getProcessDefinitionId());
        verify(visibility).show(approval.getId(), "maya");
        assertThat(approval).isWaitingAt("Task_ReviewInvoice");
        assertThat(task())
                .hasCandidateGroup("practice-leads")
                .isNotAssigned()
                .hasName("Review invoice for Harbour Bridge – Concept approved (30,500.00 EUR)");
        complete(LENA, Map.of("approved", true));
        verify(reviewInvoice).decide("gate-1", LENA, true, "");
        assertThat(task(approval)).hasCandidateGroup("accounting");
        complete(FELIX, Map.of("approved", true, "comment", "Looks right"));
        verify(reviewInvoice).decide("gate-2", FELIX, true, "Looks right");
        assertThat(approval).hasPassed("EndEvent_InvoiceApproved").isEnded();
        assertThat(lastValueOf("approved")).isEqualTo(true);
    }

    @Test
    void theFirstGateThatSendsItBackEndsTheRound() {
        ProcessInstance approval = start();
        complete(LENA, Map.of("approved", false, "comment", "Hours doubled"));
        verify(reviewInvoice).decide("gate-1", LENA, false, "Hours doubled");
        assertThat(approval)
                .hasPassed("EndEvent_InvoiceSentBack")
                .hasNotPassed("EndEvent_InvoiceApproved")
                .isEnded();
        assertThat(lastValueOf("approved")).isEqualTo(false);
        assertThat(lastValueOf("comment")).isEqualTo("Hours doubled");
    }

    @Test
    void anInvoiceWithoutGatesIsApprovedAtOnce() {
        open.clear();
        assertThat(start())
                .hasPassed("Task_DecideGates", "EndEvent_InvoiceApproved")
                .isEnded();
    }

    @Test
    void aGateThatIsOpenIsNeverApprovedBeforehand() {
        ENGINE.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "invoice-approval", Map.of("invoiceId", INVOICE.toString(), "approved", true));
        refused(() -> complete(LENA, Map.of()), "Say whether you approve the invoice or send it back.");
    }

    @Test
    void whoMayNotPassTheGateIsForbiddenInTheDomainsWordsAndTheTaskStays() {
        ProcessInstance approval = start();
        Reviewer drafter = new Reviewer("maya", Set.of("practice-leads"));
        doThrow(new ReviewForbidden("You drafted this invoice, so someone else must decide about it."))
                .when(reviewInvoice)
                .decide("gate-1", drafter, true, "");
        assertThatThrownBy(() -> complete(drafter, Map.of("approved", true)))
                .isInstanceOf(TaskForbidden.class)
                .hasMessage("You drafted this invoice, so someone else must decide about it.");
        assertThat(approval).isWaitingAt("Task_ReviewInvoice");
    }

    @Test
    void aDecisionTheDomainRefusesKeepsTheTask() {
        ProcessInstance approval = start();
        doThrow(new ReviewRefused("Say what is to be changed."))
                .when(reviewInvoice)
                .decide("gate-1", LENA, false, "");
        refused(() -> complete(LENA, Map.of("approved", false)), "Say what is to be changed.");
        assertThat(approval).isWaitingAt("Task_ReviewInvoice");
    }

    @Test
    void aCompletionByNobodyIsForbidden() {
        start();
        Task waiting = taskService().createTaskQuery().singleResult();
        assertThatThrownBy(() -> taskService().complete(waiting.getId(), Map.of("approved", true)))
                .isInstanceOf(TaskForbidden.class);
        verify(reviewInvoice, never()).decide(any(), any(), anyBoolean(), any());
    }

    @Test
    void anEmptyCompletionDoesNotInheritTheAnswerOfTheGateBefore() {
        start();
        complete(LENA, Map.of("approved", true));
        String sentence = "Say whether you approve the invoice or send it back.";
        refused(() -> complete(FELIX, Map.of()), sentence);
        refused(() -> complete(FELIX, Map.of("approved", "yes")), sentence);
        refused(() -> complete(FELIX, Map.of("approved", "true")), sentence);
    }

    @Test
    void aGateOfAnotherInvoiceCantBeSlippedIn() {
        start();
        assertThatThrownBy(() -> complete(LENA, Map.of("approved", true, "gateId", "gate-9")))
                .isInstanceOf(TaskForbidden.class)
                .hasMessage("This gate isn't open for this invoice.");
    }

    @Test
    void aLongCommentWithAnEmojiIsRecordedInFullAndStoredAsFarAsTheEngineHoldsIt() {
        start();
        String comment = "Well done 🎉 ".repeat(500);
        complete(LENA, Map.of("approved", false, "comment", comment));
        verify(reviewInvoice).decide("gate-1", LENA, false, comment);
        assertThat((String) lastValueOf("comment"))
                .hasSize(4000)
                .startsWith("Well done  Well done ")
                .doesNotContain("🎉");
    }

    @Test
    void aTaskAnAdminAddedIsHeldToTheSameRules() {
        BpmnModelInstance edited = Bpmn.readModelFromStream(
                getClass().getClassLoader().getResourceAsStream("processes/invoice-approval.bpmn"));
        UserTask review = edited.getModelElementById("Task_ReviewInvoice");
        review.setId("Task_LookOnceMore");
        String deployment = repositoryService()
                .createDeployment()
                .addModelInstance("invoice-approval.bpmn", edited)
                .deploy()
                .getId();
        start();
        assertThatThrownBy(() -> complete(new Reviewer(null, Set.of()), Map.of("approved", true)))
                .isInstanceOf(TaskForbidden.class);
        complete(LENA, Map.of("approved", true));
        verify(reviewInvoice).decide("gate-1", LENA, true, "");
        repositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aGateTheModelDrawsIsOfferedAndDecidedAsItsOwnRecord() {
        Gate legal = mock();
        when(legal.id()).thenReturn("gate-legal");
        when(legal.group()).thenReturn("accounting");
        when(gates.drawn(INVOICE, "Task_Legal")).thenReturn(Optional.of(legal));
        when(gates.of(INVOICE.toString())).thenReturn(List.of());
        String deployment = repositoryService()
                .createDeployment()
                .addInputStream(
                        "legal-review.bpmn", getClass().getClassLoader().getResourceAsStream("guard/legal-review.bpmn"))
                .deploy()
                .getId();
        ProcessInstance approval = start();
        assertThat(approval).isWaitingAt("Task_Legal");
        assertThat(taskService().getIdentityLinksForTask(task(approval).getId()).stream()
                        .map(IdentityLink::getGroupId))
                .as("the group on record, too, which the model's was moved up to")
                .containsExactlyInAnyOrder("managers", "accounting");
        complete(FELIX, Map.of("approved", false, "comment", "The terms are not ours"));
        verify(reviewInvoice).decide("gate-legal", FELIX, false, "The terms are not ours");
        assertThat(approval).hasPassed("End_SentBack").isEnded();
        repositoryService().deleteDeployment(deployment, true);
    }

    private static ProcessInstance start() {
        return runtimeService()
                .startProcessInstanceByKey("invoice-approval", "HARBOUR/M2", Map.of("invoiceId", INVOICE.toString()));
    }

    private static void complete(Reviewer reviewer, Map<String, Object> answers) {
        Task waiting = taskService().createTaskQuery().singleResult();
        identityService().setAuthentication(reviewer.person(), List.copyOf(reviewer.groups()));
        try {
            taskService().complete(waiting.getId(), answers);
        } finally {
            identityService().clearAuthentication();
        }
    }

    private static void refused(ThrowingCallable completion, String sentence) {
        assertThatThrownBy(completion).isInstanceOf(TaskRefused.class).hasMessage(sentence);
    }

    private static Object lastValueOf(String variable) {
        return historyService()
                .createHistoricVariableInstanceQuery()
                .variableName(variable)
                .singleResult()
                .getValue();
    }
}
