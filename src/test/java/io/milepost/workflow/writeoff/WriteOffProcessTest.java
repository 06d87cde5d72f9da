package io.milepost.workflow.writeoff;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.milepost.approval.Directory;
import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Invoices;
import io.milepost.money.Money;
import io.milepost.people.KnownNames;
import io.milepost.receivable.AskWriteOff;
import io.milepost.receivable.Balances;
import io.milepost.receivable.DecideWriteOff;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.WriteOff;
import io.milepost.receivable.WriteOffRefused;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/write-off.bpmn", "forms/approve-write-off.form", "forms/request-write-off.form"})
class WriteOffProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("write-off");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");

    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    private final Invoices invoices = mock();
    private final InvoiceHeadlines headlines = mock();
    private final Balances balances = mock();
    private final AskWriteOff ask = mock();
    private final DecideWriteOff decide = mock();
    private final MailPeople mailPeople = mock();
    private final Directory directory = mock();
    private final KnownNames names = mock();
    private final InstanceVisibility visibility = mock();
    private final WriteOff writeOff = mock();
    private final WriteOffVariables variables = new WriteOffVariables(headlines, balances);
    private final CamundaWriteOffDecisions decisions = new CamundaWriteOffDecisions(
            invoices, variables, ENGINE.engine().getRuntimeService(), visibility, ENGINE.withoutAuthorization());

    @BeforeEach
    void anInvoiceNobodyPays() {
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
        Receivable owed = mock();
        when(owed.currency()).thenReturn(Currency.getInstance("EUR"));
        when(balances.of(INVOICE)).thenReturn(Optional.of(owed));
        when(writeOff.invoice()).thenReturn(INVOICE);
        when(writeOff.amount(any())).thenReturn(Money.of("875.00", "EUR"));
        when(writeOff.reason()).thenReturn("Bankrupt");
        when(writeOff.askedBy()).thenReturn("felix");
        when(names.ofPerson("felix")).thenReturn("Felix Amsel");
        when(ask.register(eq(INVOICE), any(), any(), any())).thenReturn(writeOff);
        when(directory.membersOf("managers")).thenReturn(Set.of("greta"));
        var calendar = new BusinessDays(
                ZoneId.of("Europe/Berlin"), new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), day -> false);
        ENGINE.use(
                new RegisterWriteOffDelegate(invoices, ask, variables, visibility),
                new ApproveWriteOffStep(
                        decide,
                        new TellAboutWriteOff(mailPeople, new Managers(directory)),
                        names,
                        new Deadlines(calendar, Clock.fixed(FRIDAY, ZoneId.of("UTC"))),
                        new WriteOffSettings(3, 2)));
        DeliverySteps.useOwnInvoices(ENGINE, invoices);
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
    }

    @Test
    void aManagerLetsAClaimGo() {
        ProcessInstance asked = asked();
        assertThat(task()).hasCandidateGroup("managers").hasName("Approve write-off of 875.00 EUR, INV-2026-00001");
        assertThat(taskService().getVariablesLocal(task().getId()))
                .containsEntry("writeOffAmount", "875.00 EUR")
                .containsEntry("writeOffReason", "Bankrupt")
                .containsEntry("writeOffAsker", "Felix Amsel");

        complete("greta", "managers", Map.of("writeOffDecision", "approve"));

        verify(decide).approve(INVOICE, "greta");
        assertThat(asked).hasPassed("EndEvent_WrittenOff").isEnded();
        verifyNoInteractions(mailPeople);
    }

    @Test
    void declinedWhoAskedIsTold() {
        ProcessInstance asked = asked();

        complete("greta", "managers", Map.of("writeOffDecision", "decline", "comment", "They pay in May"));

        verify(decide).decline(INVOICE, "They pay in May", "greta");
        verify(mailPeople)
                .tell(
                        INVOICE,
                        "write-off-declined/" + asked.getId(),
                        Set.of("felix"),
                        "Write-off declined: INV-2026-00001, 875.00 EUR",
                        "They pay in May\n");
        assertThat(asked).hasPassed("EndEvent_WriteOffDeclined").isEnded();
    }

    @Test
    void whoAskedTakesItBackAndNobodyIsTold() {
        ProcessInstance asked = asked();
        assertThat(task()).hasCandidateUser("felix");

        complete("felix", "accounting", Map.of("writeOffDecision", "decline", "comment", "Asked by mistake"));

        verify(decide).decline(INVOICE, "Asked by mistake", "felix");
        assertThat(asked).hasPassed("EndEvent_WriteOffDeclined").isEnded();
        assertThat(managementService().createJobQuery().count()).isZero();
        verifyNoInteractions(mailPeople);
    }

    @Test
    void nobodyElseOfAccountingDeclinesIt() {
        ProcessInstance asked = asked();

        assertThatThrownBy(() ->
                        complete("fred", "accounting", Map.of("writeOffDecision", "decline", "comment", "Not mine")))
                .isInstanceOf(TaskForbidden.class);
        assertThat(asked).isWaitingAt("Task_ApproveWriteOff");
    }

    @Test
    void undecidedItIsBroughtToMindAndThenWhoAskedHearsOfIt() {
        ProcessInstance asked = asked();
        assertThat(task().getDueDate()).isEqualTo("2026-12-02T11:00:00.000+0100");

        fire();
        verify(mailPeople)
                .tell(
                        eq(INVOICE),
                        eq("write-off-reminder/" + asked.getId()),
                        eq(Set.of("greta")),
                        eq("Write-off to decide: INV-2026-00001, 875.00 EUR"),
                        any());
        fire();
        verify(mailPeople)
                .tell(
                        eq(INVOICE),
                        eq("write-off-escalation/" + asked.getId()),
                        eq(Set.of("felix", "greta")),
                        eq("Write-off overdue: INV-2026-00001, 875.00 EUR"),
                        any());
        assertThat(task().getPriority()).isEqualTo(75);
    }

    private static void fire() {
        managementService()
                .executeJob(managementService()
                        .createJobQuery()
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .get(0)
                        .getId());
    }

    @Test
    void onlyManagersDecideAndOnlyByYesOrNo() {
        ProcessInstance asked = asked();
        assertThatThrownBy(() -> complete("felix", "accounting", Map.of("writeOffDecision", "approve")))
                .isInstanceOf(TaskForbidden.class);
        assertThatThrownBy(() -> complete("greta", "managers", Map.of()))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("approve or decline");
        doThrow(new WriteOffRefused("Nothing is due any more: decline the write-off."))
                .when(decide)
                .approve(INVOICE, "greta");
        assertThatThrownBy(() -> complete("greta", "managers", Map.of("writeOffDecision", "approve")))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("Nothing is due any more");
        assertThat(asked).isWaitingAt("Task_ApproveWriteOff");
    }

    @Test
    void accountingAsksByTheStartForm() {
        ProcessInstance started = start(
                "felix",
                "accounting",
                Map.of("writeOffNumber", " INV-2026-00001 ", "writeOffTyped", "800.50", "writeOffReason", "Bankrupt"));

        verify(ask).register(INVOICE, new BigDecimal("800.50"), "Bankrupt", "felix");
        assertThat(started).isWaitingAt("Task_ApproveWriteOff").hasBusinessKey("HARBOUR/M2");
        verify(visibility).show(started.getId(), "maya");
    }

    @Test
    void aStartFormIsRefusedInWords() {
        assertThatThrownBy(() -> start("maya", "project-managers", Map.of("writeOffNumber", "INV-2026-00001")))
                .isInstanceOf(TaskForbidden.class);
        assertThatThrownBy(() -> start("felix", "accounting", Map.of("writeOffNumber", "INV-2026-00002")))
                .hasMessageContaining("Say which invoice");
        assertThatThrownBy(() -> start("felix", "accounting", Map.of())).hasMessageContaining("Say which invoice");
        for (String odd : List.of("1e9", "1E999999999", "-5", "1,5", "NaN")) {
            assertThatThrownBy(() -> start(
                            "felix", "accounting", Map.of("writeOffNumber", "INV-2026-00001", "writeOffTyped", odd)))
                    .as(odd)
                    .isInstanceOf(TaskRefused.class)
                    .hasMessage("The amount must be written like 129.90.");
        }
    }

    private ProcessInstance asked() {
        decisions.asked(writeOff);
        ProcessInstance asked = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("HARBOUR/M2")
                .singleResult();
        assertThat(asked).isWaitingAt("Task_ApproveWriteOff");
        return asked;
    }

    private ProcessInstance start(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        String definition = repositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(WriteOffModel.KEY)
                .singleResult()
                .getId();
        return ENGINE.engine().getFormService().submitStartForm(definition, answers);
    }

    private void complete(String person, String group, Map<String, Object> answers) {
        identityService().setAuthentication(person, List.of(group));
        taskService().complete(task().getId(), answers);
    }
}
