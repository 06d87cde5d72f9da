package io.milepost.workflow.invoiceapproval;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.MatchedRule;
import io.milepost.approval.PolicyOutcome;
import io.milepost.workflow.engine.InMemoryEngine;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalPolicyTest {
    private static final String POLICY = "processes/approval-policy.dmn";
    private static final MatchedRules MATCHED_RULES = new MatchedRules();
    private static final InMemoryEngine ENGINE = new InMemoryEngine("approval-policy", MATCHED_RULES);

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private final DmnApprovalPolicy policy = new DmnApprovalPolicy(ENGINE.engine(), MATCHED_RULES);

    @ParameterizedTest
    @CsvSource({
        "0.00,      false, 0, none",
        "999.99,    false, 10, none",
        "999.995,   false, 0, none",
        "1000.00,   false, 0, Practice lead",
        "12500.00,  false, 0, Practice lead",
        "24999.99,  false, 10.00, Practice lead",
        "25000.00,  false, 0, Practice lead + Accounting",
        "999.99,    true,  0, none + Accounting",
        "999.99,    false, 10.01, none + Accounting",
        "9007199254740993.00, true, 100, Practice lead + Accounting + Accounting + Accounting",
    })
    @Deployment(resources = POLICY)
    void namesTheGates(BigDecimal net, boolean newClient, BigDecimal writeDown, String gates) {
        assertThat(policy.evaluate(facts(net, newClient, writeDown)).rules())
                .extracting(MatchedRule::gate)
                .containsExactly(gates.split(" \\+ "));
    }

    @Test
    @Deployment(resources = POLICY)
    void saysWhoDecidesInWhichOrderAndWhy() {
        PolicyOutcome outcome = policy.evaluate(facts(new BigDecimal("12500.00"), true, BigDecimal.ZERO));
        assertThat(outcome.policyVersion()).isEqualTo("approval-policy, version 1");
        assertThat(outcome.rules())
                .containsExactly(
                        new MatchedRule(
                                "Rule_PracticeLead",
                                "Practice lead",
                                1,
                                "practice-leads",
                                "Net amount is 1,000.00 EUR or more."),
                        new MatchedRule(
                                "Rule_AccountingNewClient", "Accounting", 2, "accounting", "The client is new."));
    }

    @Test
    @Deployment(resources = POLICY)
    void givingUpMoreThanATenthOfTheWorkNeedsAccountingHoweverSmallTheInvoice() {
        var facts = new ApprovalFacts(
                new BigDecimal("900"),
                false,
                BigDecimal.ZERO,
                false,
                "INVOICE",
                false,
                "S",
                new BigDecimal("10.01"),
                0);
        assertThat(policy.evaluate(facts).rules()).extracting(MatchedRule::gate).containsExactly("none", "Accounting");
    }

    @Test
    void aMissingTableMatchesNothingRatherThanLettingThrough() {
        PolicyOutcome outcome = policy.evaluate(facts(BigDecimal.ONE, false, BigDecimal.ZERO));
        assertThat(outcome.rules()).isEmpty();
        assertThat(outcome.policyVersion()).isEqualTo("approval-policy (could not be evaluated)");
    }

    @Test
    void aTableThatFailsMatchesNothingAndTheNextVersionIsUsedAtOnce() {
        String first = deploy("&lt; 1000", "&lt; nothing.like.it(");
        PolicyOutcome broken = policy.evaluate(facts(BigDecimal.ONE, false, BigDecimal.ZERO));
        String second = deploy("&lt; 1000", "&lt; 2000");
        PolicyOutcome mended = policy.evaluate(facts(new BigDecimal("1500"), false, BigDecimal.ZERO));
        CAMUNDA.getRepositoryService().deleteDeployment(first, true);
        CAMUNDA.getRepositoryService().deleteDeployment(second, true);

        assertThat(broken.rules()).isEmpty();
        assertThat(broken.policyVersion()).isEqualTo("approval-policy, version 1 (could not be evaluated)");
        assertThat(mended.rules()).extracting(MatchedRule::gate).containsExactly("none", "Practice lead");
        assertThat(mended.policyVersion()).isEqualTo("approval-policy, version 2");
    }

    @Test
    void aRuleWithoutAGateSaysSo() {
        String deployment = deploy("\"none\"", "");
        PolicyOutcome outcome = policy.evaluate(facts(BigDecimal.ONE, false, BigDecimal.ZERO));
        CAMUNDA.getRepositoryService().deleteDeployment(deployment, true);
        assertThat(outcome.rules()).extracting(MatchedRule::gate).containsExactly("");
    }

    private static ApprovalFacts facts(BigDecimal net, boolean newClient, BigDecimal writeDown) {
        return new ApprovalFacts(net, newClient, writeDown, false, "FIXED_PRICE", false, "S", BigDecimal.ZERO, 0);
    }

    private static String deploy(String replaced, String by) {
        try (InputStream file = ApprovalPolicyTest.class.getClassLoader().getResourceAsStream(POLICY)) {
            String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table).contains(replaced);
            return CAMUNDA.getRepositoryService()
                    .createDeployment()
                    .addString("approval-policy.dmn", table.replace(replaced, by))
                    .deploy()
                    .getId();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
