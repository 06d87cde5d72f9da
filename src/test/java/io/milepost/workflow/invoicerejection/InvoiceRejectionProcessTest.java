package io.milepost.workflow.invoicerejection;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.client.Channel;
import io.milepost.delivery.DeliverInvoice;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryOutcome;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.delivery.InvoiceRejected;
import io.milepost.delivery.RetryDelivery;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Invoices;
import io.milepost.workflow.engine.InMemoryEngine;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.invoicelifecycle.DeliverySteps;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/invoice-rejection.bpmn", "forms/fix-delivery.form"})
class InvoiceRejectionProcessTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("invoice-rejection");

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");

    private final DeliverInvoice deliver = mock();
    private final Deliveries deliveries = mock();
    private final RetryDelivery retryDelivery = mock();
    private final InvoiceHeadlines headlines = mock();
    private final Invoices invoices = mock();
    private final InstanceVisibility visibility = mock();
    private final AskAccounting askAccounting = new AskAccounting(
            invoices, headlines, ENGINE.engine().getRuntimeService(), visibility, ENGINE.withoutAuthorization());

    @BeforeEach
    void anInvoiceHandedOver() {
        init(ENGINE.engine());
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
        when(deliveries.latest(INVOICE))
                .thenReturn(Optional.of(new DeliveryStatus(
                        "FAILED",
                        Channel.ACCESS_POINT,
                        "0204:991-1234512345-06",
                        1,
                        "<1@x>",
                        Optional.of("Rejected by the recipient: The purchase order is unknown."),
                        Optional.empty())));
        when(deliveries.mayBeHandedOver(INVOICE)).thenReturn(true);
        when(deliver.deliver(INVOICE)).thenReturn(DeliveryOutcome.DELIVERED);
        new DeliverySteps(deliver, deliveries, retryDelivery, headlines).useIn(ENGINE);
        DeliverySteps.useOwnInvoices(ENGINE, invoices);
    }

    @AfterEach
    void signOut() {
        identityService().clearAuthentication();
    }

    @Test
    void aRejectionIsAccountingsTaskWithTheReason() {
        ProcessInstance rejected = rejected();

        assertThat(task())
                .hasCandidateGroup("accounting")
                .isNotAssigned()
                .hasName("Fix delivery of INV-2026-00001 to Hafenbau Nord GmbH");
        assertThat(taskService().getVariables(task().getId()))
                .containsEntry("deliverBy", "access-point")
                .containsEntry("deliveryProblem", "Rejected by the recipient: The purchase order is unknown.")
                .containsEntry("documentKind", "invoice")
                .containsEntry("amount", "12,500.00 EUR");
        verify(visibility).show(rejected.getId(), "maya");
    }

    @Test
    void handedOverAgainItIsDone() {
        ProcessInstance rejected = rejected();
        complete("felix", Map.of("deliverBy", "access-point"));
        verify(retryDelivery).byAccessPoint(INVOICE, "felix");
        deliverNow();
        assertThat(rejected).hasPassed("EndEvent_InvoiceDelivered").isEnded();
    }

    @Test
    void whatStillDoesNotGetThroughComesBack() {
        when(deliver.deliver(INVOICE)).thenReturn(DeliveryOutcome.UNDELIVERABLE, DeliveryOutcome.DELIVERED);
        ProcessInstance rejected = rejected();
        complete("felix", Map.of("deliverBy", "access-point"));
        deliverNow();
        assertThat(rejected).isWaitingAt("Task_FixDelivery");
        complete("felix", Map.of("deliverBy", "mail", "deliverTo", "ap@hafenbau.example"));
        verify(retryDelivery).to(INVOICE, "ap@hafenbau.example", "felix");
        deliverNow();
        assertThat(rejected).isEnded();
    }

    @Test
    void whatTheFormSubmitsCountsAndNotWhatItShowed() {
        when(deliveries.mailAddress(INVOICE)).thenReturn(Optional.of("shown@hafenbau.example"));
        var unused = rejected();
        identityService().setAuthenticatedUserId("felix");
        formService()
                .submitTaskForm(task().getId(), Map.of("deliverBy", "mail", "deliverTo", "typed@hafenbau.example"));
        verify(retryDelivery).to(INVOICE, "typed@hafenbau.example", "felix");
    }

    @Test
    void anotherInvoiceCantBeSlippedIn() {
        var unused = rejected();
        InvoiceId other = InvoiceId.parse("7d2c0b1e-1111-4222-8333-444455556666");
        when(invoices.businessKeyOf(other)).thenReturn(Optional.of("LIGHTHOUSE/request-1"));
        assertThatThrownBy(() -> complete("felix", Map.of("deliverBy", "access-point", "invoiceId", other.toString())))
                .isInstanceOf(TaskForbidden.class);
    }

    private ProcessInstance rejected() {
        askAccounting.on(new InvoiceRejected(INVOICE));
        ProcessInstance rejected = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("HARBOUR/M2")
                .singleResult();
        assertThat(rejected).isWaitingAt("Task_FixDelivery");
        return rejected;
    }

    private static void complete(String person, Map<String, Object> variables) {
        identityService().setAuthenticatedUserId(person);
        taskService().complete(task().getId(), variables);
        identityService().clearAuthentication();
    }

    private static void deliverNow() {
        managementService()
                .executeJob(managementService()
                        .createJobQuery()
                        .activityId("Task_DeliverInvoice")
                        .singleResult()
                        .getId());
    }
}
