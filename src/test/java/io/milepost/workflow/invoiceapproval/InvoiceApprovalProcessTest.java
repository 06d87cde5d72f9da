package io.milepost.workflow.invoiceapproval;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.AskForReview;
import io.milepost.approval.AskedReview;
import io.milepost.approval.DecideGates;
import io.milepost.approval.FindReaders;
import io.milepost.approval.Gate;
import io.milepost.approval.Offered;
import io.milepost.approval.ReviewForbidden;
import io.milepost.approval.ReviewInvoice;
import io.milepost.approval.ReviewRefused;
import io.milepost.approval.Reviewer;
import io.milepost.approval.TakeReview;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.workflow.DrawnModel;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.LetPeopleIn;
import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
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
    private static final String RELEASED = read(Path.of("processes/invoice-approval.bpmn"));
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Reviewer LENA = new Reviewer("lena", Set.of("practice-leads"));
    private static final Reviewer FELIX = new Reviewer("felix", Set.of("accounting"));

    private final DecideGates decideGates = mock();
    private final ReviewInvoice reviewInvoice = mock();
    private final ApprovalGates gates = mock();
    private final InstanceVisibility visibility = mock();
    private final AskForReview askForReview = mock();
    private final TellApprovers tellApprovers = mock();
    private final TakeReview takeReview = mock();
    private final InvoiceHeadlines headlines = mock();
    private final Map<Integer, List<String>> open = new TreeMap<>();

    @BeforeEach
    void twoGates() {
        init(ENGINE.engine());
        ClockUtil.setCurrentTime(Date.from(NOW));
        open.put(1, List.of("gate-1"));
        open.put(2, List.of("gate-2"));
        when(gates.of(INVOICE.toString()))
                .thenAnswer(
                        asked -> open.values().stream().flatMap(List::stream).toList());
        when(gates.orders(INVOICE.toString())).thenAnswer(asked -> List.copyOf(open.keySet()));
        when(gates.at(eq(INVOICE.toString()), anyInt())).thenAnswer(asked -> open.get(asked.<Integer>getArgument(1)));
        when(gates.candidateGroup("gate-1")).thenReturn(List.of("practice-leads"));
        when(gates.candidateGroup("gate-2")).thenReturn(List.of("accounting"));
        when(gates.candidateGroup("gate-3")).thenReturn(List.of());
        when(askForReview.ask(any(), any())).thenAnswer(ask -> {
            asked(ask.getArgument(0), ask.getArgument(1));
            return new AskedReview(offered("louis"), at(2), at(1), at(3));
        });
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
                new ReviewStep(
                        reviewInvoice,
                        askForReview,
                        gates,
                        headlines,
                        mock(LetPeopleIn.class),
                        tellApprovers,
                        takeReview));
        ENGINE.use("approvalGates", gates);
    }

    @AfterEach
    void clockGoesOn() {
        ClockUtil.reset();
    }

    private void asked(String gate, String task) {
        Gate record = mock();
        when(record.id()).thenReturn(gate);
        when(record.name()).thenReturn("Practice lead");
        when(gates.askedBy(task)).thenReturn(Optional.of(record));
    }

    private static Offered offered(String... people) {
        return new Offered(Set.of(), Set.of(people), Optional.empty());
    }

    private static Instant at(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @Test
    void everyGateIsAskedInOrderUntilTheInvoiceIsApproved() {
        ProcessInstance approval = start();
        verify(decideGates).decide(INVOICE, approval.getProcessDefinitionId());
        verify(visibility).show(approval.getId(), "maya");
        assertThat(approval).isWaitingAt("Task_ReviewInvoice");
        assertThat(task())
                .hasCandidateGroup("practice-leads")
                .hasCandidateUser("louis")
                .hasDueDate(Date.from(at(2)))
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
    void whoTakesAReviewAndGivesItBackIsOnRecord() {
        assertThat(start()).isWaitingAt("Task_ReviewInvoice");
        asked("gate-1", task().getId());
        taskService().claim(task().getId(), "lena");
        verify(takeReview).taken("gate-1", "lena");
        taskService().setAssignee(task().getId(), null);
        verify(takeReview).taken("gate-1", null);
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
        when(gates.drawn(INVOICE, "Task_Legal")).thenReturn(Optional.of(legal));
        open.clear();
        when(askForReview.ask(any(), any())).thenAnswer(ask -> {
            asked(ask.getArgument(0), ask.getArgument(1));
            return new AskedReview(new Offered(Set.of("accounting"), Set.of(), Optional.empty()), at(2), at(1), at(3));
        });
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

    @Test
    void gatesOfTheSameOrderAreAskedSideBySideAndAllMustPass() {
        open.put(1, List.of("gate-1", "gate-2"));
        open.put(2, List.of("gate-3"));
        ProcessInstance approval = start();
        assertThat(asked()).containsExactlyInAnyOrder("gate-1", "gate-2");
        complete(FELIX, "gate-2", Map.of("approved", true));
        assertThat(asked()).containsExactly("gate-1");
        complete(LENA, "gate-1", Map.of("approved", true));
        assertThat(asked()).as("the next order").containsExactly("gate-3");
        complete(LENA, "gate-3", Map.of("approved", true));
        assertThat(approval).hasPassed("EndEvent_InvoiceApproved").isEnded();
    }

    @Test
    void theFirstOfSeveralThatSendsItBackEndsTheOthers() {
        open.put(1, List.of("gate-1", "gate-2"));
        ProcessInstance approval = start();
        complete(FELIX, "gate-2", Map.of("approved", false, "comment", "Not our terms"));
        assertThat(approval)
                .hasPassed("EndEvent_InvoiceSentBack")
                .hasNotPassed("EndEvent_InvoiceApproved")
                .isEnded();
        verify(reviewInvoice, never()).decide(eq("gate-1"), any(), anyBoolean(), any());
        assertThat(lastValueOf("comment")).isEqualTo("Not our terms");
        assertThat(managementService().createJobQuery().count())
                .as("timers of what nobody is asked any more")
                .isZero();
    }

    @Test
    void theAnswerToOneGateIsNoAnswerToAnotherBesideIt() {
        open.put(1, List.of("gate-1", "gate-2"));
        start();
        complete(LENA, "gate-1", Map.of("approved", true));
        refused(() -> complete(FELIX, "gate-2", Map.of()), "Say whether you approve the invoice or send it back.");
    }

    /** Both have read what the engine counts before either has written it. */
    @Test
    void twoPeopleMayDecideInTheSameMoment() throws Exception {
        open.put(1, List.of("gate-1", "gate-2"));
        open.remove(2);
        ProcessInstance approval = start();
        CountDownLatch both = new CountDownLatch(2);
        doAnswer(decision -> {
                    both.countDown();
                    return both.await(30, TimeUnit.SECONDS);
                })
                .when(reviewInvoice)
                .decide(any(), any(), anyBoolean(), any());
        String first = taskOf("gate-1");
        String second = taskOf("gate-2");
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<?> lena = people.submit(() -> completeTask(LENA, first, Map.of("approved", true)));
            Future<?> felix = people.submit(() -> completeTask(FELIX, second, Map.of("approved", true)));
            lena.get();
            felix.get();
        } finally {
            people.shutdown();
        }
        assertThat(both.getCount()).isZero();
        assertThat(approval).hasPassed("EndEvent_InvoiceApproved").isEnded();
    }

    @Test
    void aTaskDecidesTheGateItWasMadeForAndNoOther() {
        open.put(1, List.of("gate-1", "gate-2"));
        start();
        assertThatThrownBy(() -> complete(FELIX, "gate-1", Map.of("approved", true, "gateId", "gate-2")))
                .isInstanceOf(TaskForbidden.class)
                .hasMessage("This gate isn't open for this invoice.");
    }

    @Test
    void aGateOfOnePersonIsOfferedToThem() {
        open.clear();
        open.put(1, List.of("gate-3"));
        start();
        assertThat(taskService().createTaskQuery().taskCandidateUser("louis").list())
                .hasSize(1);
    }

    @Test
    void aModelThatAsksTheAutoApprovalFirstSaysSoAndOnlyThat() {
        verify(decideGates, never()).decideUnlessAutoApproved(any(), any());
        String own = new DrawnModel(RELEASED)
                .apply("Task_DecideGates", "auto-approve", Map.of())
                .step("Task_Tell", "notify", Map.of("Whom", "legal", "Message", "Look."))
                .xml();
        open.clear();
        MailPeople mailPeople = mock();
        FindReaders findReaders = mock();
        when(findReaders.named(INVOICE, "legal")).thenReturn(Set.of("ari"));
        ENGINE.use(new NotifyDelegate(findReaders, headlines, mailPeople));
        String deployment = repositoryService()
                .createDeployment()
                .addString("own.bpmn", own)
                .deploy()
                .getId();
        try {
            ProcessInstance approval = start();
            assertThat(approval).isEnded().hasPassed("Task_Tell", "EndEvent_InvoiceApproved");
            verify(decideGates).decideUnlessAutoApproved(eq(INVOICE), any());
            verify(decideGates, never()).decide(any(), any());
            verify(mailPeople)
                    .tell(
                            eq(INVOICE),
                            any(),
                            eq(Set.of("ari")),
                            eq("Notify: Harbour Bridge – Concept approved (30,500.00 EUR)"),
                            startsWith("Look."));
        } finally {
            repositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void whoIsAskedIsRemindedOnceAndTheTaskComesFirst() {
        when(askForReview.remind("gate-1")).thenReturn(Optional.of(at(1)));
        start();
        jobsDueBy(at(1).minusSeconds(1));
        verify(askForReview, never()).remind(any());
        jobsDueBy(at(1));
        verify(askForReview).remind("gate-1");
        verify(tellApprovers).reminded(INVOICE, "gate-1", "Practice lead");
        assertThat(taskService().createTaskQuery().taskPriority(75).list()).hasSize(1);
        jobsDueBy(at(2));
        verify(askForReview).remind("gate-1");
    }

    @Test
    void whoIsAboveIsAskedBesidesWhenItTakesTooLong() {
        when(askForReview.escalate("gate-1")).thenReturn(Optional.of(offered("louis", "greta")));
        ProcessInstance approval = start();
        String task = task(approval).getId();
        jobsDueBy(at(3));
        verify(tellApprovers).escalated(INVOICE, "gate-1", "Practice lead");
        assertThat(taskService()
                        .createTaskQuery()
                        .taskCandidateUser("greta")
                        .singleResult()
                        .getId())
                .as("the task stays the same")
                .isEqualTo(task);
        assertThat(taskService().createTaskQuery().taskCandidateUser("louis").list())
                .hasSize(1);
    }

    @Test
    void aDeputySeesTheReviewFromTheirFirstDayToTheirLast() {
        when(askForReview.ask(any(), any())).thenAnswer(ask -> {
            asked(ask.getArgument(0), ask.getArgument(1));
            return new AskedReview(
                    new Offered(Set.of("practice-leads"), Set.of(), Optional.of(at(1))), at(9), at(9), at(9));
        });
        when(askForReview.offered("gate-1"))
                .thenReturn(new Offered(Set.of("practice-leads"), Set.of("louis"), Optional.of(at(4))))
                .thenReturn(offered());
        start();
        assertThat(taskService().createTaskQuery().taskCandidateUser("louis").count())
                .isZero();
        jobsDueBy(at(1));
        assertThat(taskService().createTaskQuery().taskCandidateUser("louis").count())
                .isOne();
        jobsDueBy(at(4));
        assertThat(taskService().createTaskQuery().taskCandidateUser("louis").count())
                .isZero();
        assertThat(taskService()
                        .createTaskQuery()
                        .taskCandidateGroup("practice-leads")
                        .count())
                .isOne();
    }

    @Test
    void nobodyIsRemindedOfWhatWasDecided() {
        ProcessInstance approval = start();
        complete(LENA, Map.of("approved", true));
        assertThat(managementService().createJobQuery().list())
                .as("the next gate's alone")
                .hasSize(2);
        complete(FELIX, Map.of("approved", true));
        assertThat(approval).isEnded();
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    @Deployment(resources = "guard/one-after-another.bpmn")
    void anApprovalBegunUnderTheModelBeforeIsFinishedOnIt() {
        ProcessInstance approval = start();
        when(gates.askedBy(any())).thenReturn(Optional.empty()); // its tasks are from before that was kept
        complete(LENA, Map.of("approved", true));
        verify(reviewInvoice).decide("gate-1", LENA, true, "");
        complete(FELIX, Map.of("approved", true));
        verify(reviewInvoice).decide("gate-2", FELIX, true, "");
        assertThat(approval).hasPassed("EndEvent_InvoiceApproved").isEnded();
    }

    private static List<String> asked() {
        return taskService().createTaskQuery().list().stream()
                .map(task -> (String) taskService().getVariable(task.getId(), "gateId"))
                .toList();
    }

    private static void complete(Reviewer reviewer, String gate, Map<String, Object> answers) {
        completeTask(reviewer, taskOf(gate), answers);
    }

    private static String taskOf(String gate) {
        return taskService().createTaskQuery().list().stream()
                .map(Task::getId)
                .filter(task -> gate.equals(taskService().getVariable(task, "gateId")))
                .findFirst()
                .orElseThrow();
    }

    private static void jobsDueBy(Instant then) {
        ClockUtil.setCurrentTime(Date.from(then));
        managementService()
                .createJobQuery()
                .executable()
                .list()
                .forEach(job -> managementService().executeJob(job.getId()));
    }

    private static ProcessInstance start() {
        return runtimeService()
                .startProcessInstanceByKey("invoice-approval", "HARBOUR/M2", Map.of("invoiceId", INVOICE.toString()));
    }

    private static void complete(Reviewer reviewer, Map<String, Object> answers) {
        completeTask(reviewer, taskService().createTaskQuery().singleResult().getId(), answers);
    }

    private static void completeTask(Reviewer reviewer, String task, Map<String, Object> answers) {
        ENGINE.engine().getIdentityService().setAuthentication(reviewer.person(), List.copyOf(reviewer.groups()));
        try {
            ENGINE.engine().getTaskService().complete(task, answers);
        } finally {
            ENGINE.engine().getIdentityService().clearAuthentication();
        }
    }

    private static void refused(ThrowingCallable completion, String sentence) {
        assertThatThrownBy(completion).isInstanceOf(TaskRefused.class).hasMessage(sentence);
    }

    /** Of the approval itself; a review that was cut off leaves its own, unanswered. */
    private static Object lastValueOf(String variable) {
        return historyService().createHistoricVariableInstanceQuery().variableName(variable).list().stream()
                .filter(value -> value.getExecutionId().equals(value.getProcessInstanceId()))
                .map(HistoricVariableInstance::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
