package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.invoice.Issuer;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateFactsTest {
    private final Issuer issuer = mock();
    private final Gate gate = mock();
    private final PolicyDecision decision = mock();
    private final GateFacts facts = new GateFacts(
            version -> Map.of("Rule_Lead", List.of("net")),
            issuer,
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));

    @BeforeEach
    void aGateOfTheLead() {
        when(issuer.base()).thenReturn(Currency.getInstance("EUR"));
        when(gate.id()).thenReturn("gate");
        when(gate.rules()).thenReturn(List.of("Rule_Lead"));
        when(decision.policyVersion()).thenReturn("approval-policy, version 1");
    }

    @Test
    void aFactThatWasGivenUpSinceStopsNobodyFromReadingTheOthers() {
        when(decision.facts()).thenReturn("{\"net\": 12500.00, \"colour\": \"red\"}");
        assertThat(facts.of(decision, List.of(gate))).containsEntry("gate", List.of("net 12,500.00 EUR"));
    }

    @Test
    void whatCanNotBeReadLeavesTheRouteWithoutFacts() {
        when(decision.facts()).thenReturn("{\"net\"");
        assertThat(facts.of(decision, List.of(gate))).isEmpty();
    }
}
