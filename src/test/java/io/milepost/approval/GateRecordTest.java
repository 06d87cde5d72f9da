package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.NotApproved;
import io.milepost.people.Colleagues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What issuing asks of the record, whatever was written into it by whatever way. */
class GateRecordTest {
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final String HASH = "hash";

    private final ApprovalGates approvalGates = mock();
    private final ModelGates modelGates = mock();
    private final Invoices invoices = mock();
    private final Colleagues colleagues = mock();
    private final Invoice invoice = mock();
    private final PolicyDecision decision = mock();
    private final GateRecord record =
            new GateRecord(approvalGates, modelGates, invoices, new FourEyes(mock(), colleagues));

    @BeforeEach
    void draftedByMaya() {
        when(decision.contentHash()).thenReturn(HASH);
        when(approvalGates.decision(INVOICE)).thenReturn(Optional.of(decision));
        when(modelGates.of(any())).thenReturn(List.of());
        when(invoices.findById(INVOICE)).thenReturn(Optional.of(invoice));
        when(invoice.drafters()).thenReturn(Set.of("maya"));
        when(colleagues.firstAccount(anyString())).thenAnswer(account -> account.getArgument(0));
        when(colleagues.firstAccount("lena2")).thenReturn("lena");
    }

    @Test
    void twoPeopleAreTwoPairsOfEyes() {
        round(gate(1, "lena", null, false), gate(2, "nora", null, true));
        assertThatCode(() -> record.requireApproved(INVOICE, HASH)).doesNotThrowAnyException();
    }

    @Test
    void onePersonMayPassTwoOrdinaryGates() {
        round(gate(1, "lena", null, false), gate(2, "lena", null, false));
        assertThatCode(() -> record.requireApproved(INVOICE, HASH)).doesNotThrowAnyException();
    }

    @Test
    void nothingIsIssuedThatTheSameEyesPassedTwice() {
        refused(gate(1, "lena", null, false), gate(2, "lena", null, true));
        refused(gate(1, "lena", null, false), gate(2, "lena2", null, true));
        refused(gate(1, "louis", "lena", false), gate(2, "lena", null, true));
        refused(gate(1, "louis", "lena", false), gate(2, "louis", "nora", true));
        refused(gate(1, "lena", null, false), gate(2, "louis", "lena", true));
    }

    @Test
    void nothingIsIssuedThatADrafterPassed() {
        refused(gate(1, "maya", null, false));
        refused(gate(1, "louis", "maya", false));
    }

    private void refused(Gate... gates) {
        round(gates);
        assertThatThrownBy(() -> record.requireApproved(INVOICE, HASH)).isInstanceOf(NotApproved.class);
    }

    private void round(Gate... gates) {
        when(approvalGates.latest(INVOICE)).thenReturn(List.of(gates));
    }

    private static Gate gate(int order, String by, String instead, boolean fourEyes) {
        Gate gate = mock();
        when(gate.order()).thenReturn(order);
        when(gate.state()).thenReturn(GateState.APPROVED);
        when(gate.contentHash()).thenReturn(HASH);
        when(gate.decidedBy()).thenReturn(by);
        when(gate.decidedFor()).thenReturn(instead);
        when(gate.fourEyes()).thenReturn(fourEyes);
        return gate;
    }
}
