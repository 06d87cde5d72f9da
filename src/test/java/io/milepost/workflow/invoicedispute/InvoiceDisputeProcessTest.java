package io.milepost.workflow.invoicedispute;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.approval.Directory;
import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Invoices;
import io.milepost.project.RecordLocked;
import io.milepost.receivable.AnswerDispute;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.GivenDispute;
import io.milepost.receivable.OpenDispute;
import io.milepost.workflow.engine.Deadlines;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.Managers;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoicelifecycle.DeliverySteps;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/invoice-dispute.bpmn", "forms/answer-dispute.form", "forms/record-dispute.form"})
class InvoiceDisputeProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("invoice-dispute");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    private final Invoices invoices = mock();
    private final InvoiceHeadlines headlines = mock();
    private final OpenDispute openDispute = mock();
    private final AnswerDispute answerDispute = mock();
    private final MailPeople mailPeople = mock();
    private final InstanceVisibility visibility = mock();
    private final Directory directory = mock();
    private final Dispute dispute = mock();
    private final DisputeVariables variables = new DisputeVariables(headlines);
    private final CamundaDisputeAnswers answers = new CamundaDisputeAnswers(
            invoices, variables, ENGINE.engine().getRuntimeService(), visibility, ENGINE.withoutAuthorization());

    @BeforeEach
    void anInvoiceTheClientQueries() {
        init(ENGINE.engine());
        Invoice invoice = mock();
        when(invoice.id()).thenReturn(INVOICE);
        when(invoice.businessKey()).thenReturn("HARBOUR/M2");
        when(invoices.findByNumber("INV-2026-00001")).thenReturn(Optional.of(invoice));
        when(invoices.businessKeyOf(INVOICE)).thenReturn(Optional.of("HARBOUR/M2"));
        when(headlines.of(INVOICE))
                .thenReturn(new InvoiceHeadline(
                        "HARBOUR",
                        "Harbour Bridge",
                        "Hafenbau Nord GmbH",
                        "12,500.00 EUR",
                        "INV-2026-00001",
                        "maya",
                        InvoiceKind.INVOICE,
                        "Harbour Bridge – Concept approved"));
        when(dispute.invoice()).thenReturn(INVOICE);
        when(dispute.reason()).thenReturn(DisputeReason.AMOUNT);
        when(dispute.linesInWords()).thenReturn("line 1");
        when(dispute.text()).thenReturn("Too much");
        when(dispute.name()).thenReturn("Ines Harms");
        when(dispute.openedBy()).thenReturn(OpenDispute.CLIENT);
        when(directory.membersOf("managers")).thenReturn(Set.of("greta"));
        when(openDispute.register(eq(INVOICE), any(), any())).thenReturn(dispute);
        var calendar = new BusinessDays(
                ZoneId.of("Europe/Berlin"), new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), day -> false);
        ENGINE.use(
                new RegisterDisputeDelegate(invoices, openDispute, variables, visibility),
                new AnswerDisputeStep(
                        answerDispute,
                        headlines,
                        new TellAboutDispute(mailPeople, new Managers(directory)),
                        new Deadlines(calendar, Clock.fixed(FRIDAY, ZoneId.of("UTC"))),
                        new DisputeSettings(3, 2)));
        DeliverySteps.useOwnInvoices(ENGINE, invoices);
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
    }

    @Test
    void theProjectManagerIsAskedAndHasThreeBusinessDays() {
        ProcessInstance asked = asked();

        assertThat(task())
                .hasName("Answer Hafenbau Nord GmbH, who queries INV-2026-00001")
                .isAssignedTo("maya");
        assertThat(task().getDueDate()).isEqualTo("2026-12-02T11:00:00.000+0100");
        assertThat(taskService().getVariablesLocal(task().getId()))
                .containsEntry("disputeAbout", "A wrong amount, line 1")
                .containsEntry("disputeText", "Too much")
                .containsEntry("disputeBy", "Ines Harms, by the link in the mail");
        verify(visibility).show(asked.getId(), "maya");
        told("dispute asked/", "maya", "Hafenbau Nord GmbH queries INV-2026-00001");
    }

    @Test
    void theInvoiceStands() {
        ProcessInstance asked = asked();

        complete("maya", "project-managers", Map.of("disputeOutcome", "uphold", "disputeAnswer", "As agreed."));

        verify(answerDispute).uphold(INVOICE, "As agreed.", "maya");
        assertThat(asked).hasPassed("EndEvent_DisputeAnswered").isEnded();
    }

    @Test
    void aPartIsCredited() {
        ProcessInstance asked = asked();

        complete(
                "maya",
                "project-managers",
                Map.of(
                        "disputeOutcome", "credit-in-part",
                        "creditedLines", "1: 250.00",
                        "creditedItems", "reopen",
                        "disputeAnswer", "You are\nright."));

        verify(answerDispute)
                .credit(
                        INVOICE,
                        "You are\nright.",
                        new CreditWish(
                                "You are right.",
                                true,
                                List.of(new CreditWish.LineWish("1", new BigDecimal("250.00"), null, List.of()))),
                        "maya");
        assertThat(asked).hasPassed("EndEvent_CreditNoteRequested").isEnded();
    }

    @Test
    void allOfItIsCreditedWhateverLinesWereTyped() {
        asked();

        complete(
                "maya",
                "project-managers",
                Map.of(
                        "disputeOutcome", "credit-in-full",
                        "creditedLines", "1",
                        "creditedItems", "write-off",
                        "disputeAnswer", "Sorry."));

        verify(answerDispute).credit(INVOICE, "Sorry.", new CreditWish("Sorry.", false, List.of()), "maya");
    }

    @Test
    void whatIsSettledOtherwiseIsOnlyAnswered() {
        ProcessInstance asked = asked();

        complete("maya", "project-managers", Map.of("disputeOutcome", "otherwise", "disputeAnswer", "It is paid."));

        verify(answerDispute).settleOtherwise(INVOICE, "It is paid.", "maya");
        assertThat(asked).hasPassed("EndEvent_DisputeAnswered").isEnded();
    }

    @Test
    void whoManagesTheProjectByNowIsRemindedAndHasTheTask() {
        asked();
        when(headlines.of(INVOICE))
                .thenReturn(new InvoiceHeadline(
                        "HARBOUR",
                        "Harbour Bridge",
                        "Hafenbau Nord GmbH",
                        "12,500.00 EUR",
                        "INV-2026-00001",
                        "omar",
                        InvoiceKind.INVOICE,
                        "Harbour Bridge – Concept approved"));

        due("reminder");

        assertThat(task()).isAssignedTo("omar");
        told("dispute reminder/", "omar", "Reminder: Hafenbau Nord GmbH queries INV-2026-00001");
    }

    @Test
    void itIsRemindedOfAndThenManagersAreAskedToo() {
        ProcessInstance asked = asked();

        due("reminder");
        assertThat(task().getPriority()).isEqualTo(75);
        told("dispute reminder/", "maya", "Reminder: Hafenbau Nord GmbH queries INV-2026-00001");
        assertThatThrownBy(() -> complete("felix", "accounting", Map.of("disputeOutcome", "uphold")))
                .isInstanceOf(TaskForbidden.class);
        due("escalation");
        assertThat(task())
                .hasCandidateGroup("managers")
                .hasCandidateUser("maya")
                .isNotAssigned();
        told("dispute escalation ", "greta", "Overdue: Hafenbau Nord GmbH queries INV-2026-00001");

        complete("greta", "managers", Map.of("disputeOutcome", "uphold", "disputeAnswer", "As agreed."));
        verify(answerDispute).uphold(INVOICE, "As agreed.", "greta");
        assertThat(asked).isEnded();
    }

    @Test
    void anAnswerIsRefusedInWords() {
        ProcessInstance asked = asked();
        refused(Map.of(), "Say whether the invoice stands");
        refused(Map.of("disputeOutcome", "credit-in-part", "creditedItems", "reopen"), "Name what is credited");
        refused(
                Map.of("disputeOutcome", "credit-in-part", "creditedItems", "reopen", "creditedLines", " , "),
                "Name what is credited");
        refused(
                Map.of("disputeOutcome", "credit-in-part", "creditedItems", "reopen", "creditedLines", "one"),
                "Lines are written like");
        refused(Map.of("disputeOutcome", "credit-in-full"), "Say what becomes of the work");
        doThrow(new RecordLocked("This query of the client is answered already."))
                .when(answerDispute)
                .uphold(any(), anyString(), anyString());
        refused(Map.of("disputeOutcome", "uphold"), "answered already");
        assertThat(asked).isWaitingAt("Task_AnswerDispute");
    }

    @Test
    void accountingRecordsWhatAClientSaysByTheStartForm() {
        when(dispute.openedBy()).thenReturn("felix");
        when(dispute.name()).thenReturn("");

        ProcessInstance started = start(
                "felix",
                "accounting",
                Map.of(
                        "disputeNumber", " INV-2026-00001 ",
                        "disputeReason", "work",
                        "disputeLines", "1, 3",
                        "disputeText", "Not done"));

        verify(openDispute)
                .register(INVOICE, new GivenDispute(DisputeReason.WORK, List.of(1, 3), "Not done", ""), "felix");
        assertThat(started).isWaitingAt("Task_AnswerDispute").hasBusinessKey("HARBOUR/M2");
        assertThat(taskService().getVariablesLocal(task().getId()))
                .containsEntry("disputeBy", "The client, recorded by accounting");
    }

    @Test
    void aStartFormIsRefusedInWords() {
        assertThatThrownBy(() -> start("maya", "project-managers", Map.of("disputeNumber", "INV-2026-00001")))
                .isInstanceOf(TaskForbidden.class);
        assertThatThrownBy(() -> start("felix", "accounting", Map.of())).hasMessageContaining("Say which invoice");
        assertThatThrownBy(() -> start("felix", "accounting", Map.of("disputeNumber", "INV-2026-00001")))
                .hasMessageContaining("Say what is wrong");
        assertThatThrownBy(() -> start(
                        "felix",
                        "accounting",
                        Map.of("disputeNumber", "INV-2026-00001", "disputeReason", "work", "disputeLines", "one")))
                .hasMessage("Lines are written like 1, 3.");
    }

    private ProcessInstance asked() {
        answers.asked(dispute);
        ProcessInstance asked = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("HARBOUR/M2")
                .singleResult();
        assertThat(asked).isWaitingAt("Task_AnswerDispute");
        return asked;
    }

    private void told(String occasion, String person, String subject) {
        verify(mailPeople).tell(eq(INVOICE), startsWith(occasion), eq(Set.of(person)), eq(subject), anyString());
    }

    private void due(String what) {
        Job timer = managementService().createJobQuery().timers().list().stream()
                .filter(job -> configuration(job).endsWith(what))
                .findFirst()
                .orElseThrow();
        managementService().executeJob(timer.getId());
    }

    private static String configuration(Job job) {
        return ((org.camunda.bpm.engine.impl.persistence.entity.JobEntity) job).getJobHandlerConfigurationRaw();
    }

    private void refused(Map<String, Object> given, String sentence) {
        Map<String, Object> answers = new java.util.HashMap<>(given);
        answers.put("disputeAnswer", "Words");
        assertThatThrownBy(() -> complete("maya", "project-managers", answers))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining(sentence);
    }

    private ProcessInstance start(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        String definition = repositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(InvoiceDisputeModel.KEY)
                .singleResult()
                .getId();
        return ENGINE.engine().getFormService().submitStartForm(definition, answers);
    }

    private void complete(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        taskService().complete(task().getId(), answers);
    }
}
