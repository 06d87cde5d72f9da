package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierRoundTest {
    private static final Instant THEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Approver LEADS = new Approver.AnyOf("practice-leads");
    private static final Approver ACCOUNTING = new Approver.AnyOf("accounting");
    private static final String FACTS = "{\"net\": 12500.00, \"newClient\": false}";
    private static final Map<String, List<String>> READS =
            Map.of("Rule_Lead", List.of("net", "contains"), "Rule_Accounting", List.of("net", "newClient"));

    private final PolicyDecision first = decision(1, "policy, version 1", "same");
    private final Gate lead = gate(first, "Practice lead", LEADS, "Rule_Lead", null);
    private final Gate accounting = gate(first, "Accounting", ACCOUNTING, "Rule_Accounting", null);

    @Test
    void whatWasApprovedStandsWhereOnlyTextsChanged() {
        sentBackByAccounting();
        assertThat(standing("same", FACTS, "Practice lead", LEADS, "Rule_Lead")).isTrue();
    }

    @Test
    void whoSentItBackIsAskedAgain() {
        sentBackByAccounting();
        assertThat(standing("same", FACTS, "Accounting", ACCOUNTING, "Rule_Accounting"))
                .isFalse();
    }

    @Test
    void nothingStandsOnceMoreThanTextsChangedOrThePolicyDid() {
        sentBackByAccounting();
        assertThat(standing("other", FACTS, "Practice lead", LEADS, "Rule_Lead"))
                .isFalse();
        assertThat(standing(decision(2, "policy, version 2", "same"), FACTS, "Practice lead", LEADS, "Rule_Lead"))
                .isFalse();
    }

    @Test
    void aFactThatItsRuleLooksAtIsLookedAtAgain() {
        sentBackByAccounting();
        String other = FACTS.replace("12500.00", "12600.00");
        assertThat(standing("same", other, "Practice lead", LEADS, "Rule_Lead")).isFalse();
        String newClient = FACTS.replace("false", "true");
        assertThat(standing("same", newClient, "Practice lead", LEADS, "Rule_Lead"))
                .as("which the lead's rule doesn't look at")
                .isTrue();
    }

    @Test
    void anotherApproverOrAnotherReasonToAskIsAnotherGate() {
        sentBackByAccounting();
        assertThat(standing("same", FACTS, "Practice lead", ACCOUNTING, "Rule_Lead"))
                .isFalse();
        assertThat(standing("same", FACTS, "Practice lead", LEADS, "Rule_Accounting"))
                .isFalse();
    }

    @Test
    void gatesThatNoRuleAskedForAreAskedAgain() {
        Gate drawn = gate(first, "Legal review", LEADS, "Task_Legal", "Task_Legal");
        drawn.approve(new Acting("lena", null), THEN, "");
        sentBackByAccounting();
        drawn.expire();
        PolicyDecision second = decision(2, "policy, version 1", "same");
        Gate again = gate(second, "Legal review", LEADS, "Task_Legal", "Task_Legal");
        assertThat(round(drawn, accounting).standing(again, second, json(FACTS), READS))
                .isEmpty();
    }

    @Test
    void nothingStandsOfARoundThatNoReviewerEnded() {
        lead.approve(new Acting("lena", null), THEN, "Fine");
        lead.expire();
        accounting.expire();
        assertThat(standing("same", FACTS, "Practice lead", LEADS, "Rule_Lead")).isFalse();
    }

    @Test
    void theNewGateSaysWhoApprovedAndForWhom() {
        lead.approve(new Acting("louis", "lena"), THEN, "Fine");
        lead.expire();
        Gate again = gate(decision(2, "policy, version 1", "same"), "Practice lead", LEADS, "Rule_Lead", null);
        again.carryOver(lead);
        assertThat(again.state()).isEqualTo(GateState.APPROVED);
        assertThat(again.carriedOver()).isTrue();
        assertThat(again.decidedBy()).isEqualTo("louis");
        assertThat(again.decidedFor()).isEqualTo("lena");
        assertThat(again.decidedAt()).isEqualTo(THEN);
        assertThat(again.comment()).isEqualTo("Fine");
    }

    private void sentBackByAccounting() {
        lead.approve(new Acting("lena", null), THEN, "Fine");
        accounting.sendBack(new Acting("felix", null), THEN, "Say which span");
        lead.expire();
        accounting.expire();
    }

    private boolean standing(String substance, String facts, String name, Approver approver, String rule) {
        return standing(decision(2, "policy, version 1", substance), facts, name, approver, rule);
    }

    private boolean standing(PolicyDecision now, String facts, String name, Approver approver, String rule) {
        return round(lead, accounting)
                .standing(gate(now, name, approver, rule, null), now, json(facts), READS)
                .isPresent();
    }

    private EarlierRound round(Gate... gates) {
        return new EarlierRound(first, json(FACTS), List.of(gates));
    }

    private static Gate gate(
            PolicyDecision decision, String name, Approver approver, String rule, @Nullable String task) {
        return new Gate(
                decision,
                new GatePlan(name, 1, approver, List.of("It is large."), List.of(rule), Pace.USUAL, task, false));
    }

    private static PolicyDecision decision(int round, String policy, String substance) {
        PolicyDecision decision = mock();
        when(decision.id()).thenReturn("decision-" + round);
        when(decision.invoice()).thenReturn("invoice");
        when(decision.contentHash()).thenReturn("hash-" + round);
        when(decision.policyVersion()).thenReturn(policy);
        when(decision.substance()).thenReturn(substance);
        return decision;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
