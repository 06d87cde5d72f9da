package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.people.Colleagues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarryOverTest {
    private static final InvoiceId ID = new InvoiceId("invoice");
    private static final Instant THEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Approver LEADS = new Approver.AnyOf("practice-leads");
    private static final Map<String, List<String>> READS = Map.of("Rule_Lead", List.of("net"));

    private final ApprovalGates approvalGates = mock();
    private final Colleagues colleagues = mock();
    private final Timeline timeline = mock();
    private final Invoice invoice = mock();
    private final CarryOver carryOver = new CarryOver(
            approvalGates,
            new FourEyes(mock(), colleagues),
            any -> READS,
            new PeopleInWords(new NamesOfTheFirm()),
            timeline,
            new ObjectMapper());
    private final PolicyDecision first = decision(1);
    private final Gate lead = gate(first, "Practice lead");
    private final Gate other = gate(first, "Accounting");

    @BeforeEach
    void louisApprovedForLenaAndAccountingSentItBack() {
        when(invoice.id()).thenReturn(ID);
        when(invoice.drafters()).thenReturn(Set.of("maya"));
        when(colleagues.firstAccount(anyString())).thenAnswer(account -> account.getArgument(0));
        lead.approve(new Acting("louis", "lena"), THEN, "Fine");
        other.sendBack(new Acting("felix", null), THEN, "Say which span");
        lead.expire();
        when(approvalGates.decision(ID)).thenReturn(Optional.of(first));
        when(approvalGates.latest(ID)).thenReturn(List.of(lead, other));
    }

    @Test
    void theTimelineSaysWhichContentBecameWhich() {
        assertThat(again().carriedOver()).isTrue();
        verify(timeline)
                .append(
                        ID,
                        Timeline.MILEPOST,
                        "Approval carried over",
                        "Practice lead: Louis Vale for Lena Brückner approved it before, and only texts changed since"
                                + " (content hash0001 became hash0002).");
    }

    @Test
    void whoDraftedSinceApprovedNothing() {
        when(invoice.drafters()).thenReturn(Set.of("maya", "louis"));
        assertThat(again().state()).isEqualTo(GateState.PENDING);
        verifyNoInteractions(timeline);
    }

    @Test
    void norDidWhoStoodInForSomebodyWhoDraftedSince() {
        when(invoice.drafters()).thenReturn(Set.of("maya", "lena"));
        assertThat(again().state()).isEqualTo(GateState.PENDING);
    }

    private Gate again() {
        PolicyDecision second = decision(2);
        Gate gate = gate(second, "Practice lead");
        EarlierRound before = carryOver.before(invoice).orElseThrow();
        carryOver.into(List.of(gate), before, second, invoice);
        return gate;
    }

    private static Gate gate(PolicyDecision decision, String name) {
        return new Gate(
                decision, GatePlan.ofPolicy(name, 1, LEADS, List.of("Large."), List.of("Rule_Lead"), Pace.USUAL));
    }

    private static PolicyDecision decision(int round) {
        PolicyDecision decision = mock();
        when(decision.id()).thenReturn("decision-" + round);
        when(decision.invoice()).thenReturn(ID.value());
        when(decision.contentHash()).thenReturn("hash000%d-and-more".formatted(round));
        when(decision.policyVersion()).thenReturn("policy, version 1");
        when(decision.substance()).thenReturn("same");
        when(decision.facts()).thenReturn("{\"net\": 12500.00}");
        return decision;
    }
}
