package io.milepost.workflow.invoiceapproval;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.MatchedRule;
import io.milepost.approval.Pace;
import io.milepost.approval.PolicyOutcome;
import io.milepost.workflow.engine.InMemoryEngine;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
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
                                "Net amount is 1,000.00 EUR or more.",
                                new Pace(2, 1, 3, Pace.MANAGER)),
                        new MatchedRule(
                                "Rule_AccountingNewClient",
                                "Accounting",
                                2,
                                "accounting",
                                "The client is new.",
                                new Pace(3, 2, 4, "managers")));
    }

    @Test
    @Deployment(resources = POLICY)
    void givingUpMoreThanATenthOfTheWorkNeedsAccountingHoweverSmallTheInvoice() {
        var facts = facts("writeOffPercent", new BigDecimal("10.01"));
        assertThat(policy.evaluate(facts).rules()).extracting(MatchedRule::gate).containsExactly("none", "Accounting");
    }

    @ParameterizedTest
    @CsvSource({
        "discountPercent, 10.01, Accounting, Rule_AccountingDiscount",
        "overBudget,      true,  Practice lead, Rule_PracticeLeadOverBudget",
        "overCap,         true,  Practice lead, Rule_PracticeLeadOverCap",
        "termsDiffer,     true,  Accounting, Rule_AccountingTerms",
        "taxUnusual,      true,  Accounting, Rule_AccountingTax",
    })
    @Deployment(resources = POLICY)
    void whatIsOutOfTheOrdinaryIsLookedAtHoweverSmallTheInvoice(String fact, String value, String gate, String rule) {
        assertThat(policy.evaluate(facts(fact, value)).rules())
                .extracting(MatchedRule::gate, MatchedRule::ruleId)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("none", "Rule_NoApprovalNeeded"),
                        org.assertj.core.api.Assertions.tuple(gate, rule));
    }

    @Test
    @Deployment(resources = POLICY)
    void aDiscountOfATenthIsTheProjectManagersOwn() {
        assertThat(policy.evaluate(facts("discountPercent", "10")).rules())
                .extracting(MatchedRule::gate)
                .containsExactly("none");
    }

    @Test
    void aMarginThatIsNotKnownIsBelowNoLimit() {
        String deployment = deployAsking("marginPercent", "&lt; 20");
        try {
            assertThat(gates("marginPercent", new BigDecimal("19.9999"))).contains("Accounting");
            assertThat(gates("marginPercent", new BigDecimal("-3"))).contains("Accounting");
            assertThat(gates("marginPercent", new BigDecimal("20"))).containsExactly("none");
            assertThat(gates("marginPercent", null)).containsExactly("none");
        } finally {
            CAMUNDA.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void aRuleMayAskForAKindOfTermsAmongOthers() {
        String deployment = deployAsking("billingKinds", "contains(?, \"retainer\")");
        try {
            assertThat(gates("billingKinds", "expenses, retainer")).contains("Accounting");
            assertThat(gates("billingKinds", "expenses")).containsExactly("none");
        } finally {
            CAMUNDA.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private java.util.List<String> gates(String fact, Object value) {
        return policy.evaluate(facts(fact, value)).rules().stream()
                .map(MatchedRule::gate)
                .toList();
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
        return new ApprovalFacts(
                net,
                newClient,
                writeDown,
                false,
                "INVOICE",
                false,
                "S",
                BigDecimal.ZERO,
                0,
                BigDecimal.ZERO,
                false,
                false,
                false,
                false,
                null,
                "fixed-price");
    }

    /** Those of an invoice nobody has to look at, but for one. */
    private static ApprovalFacts facts(String name, Object value) {
        return new ApprovalFacts(
                new BigDecimal("900.00"),
                false,
                BigDecimal.ZERO,
                false,
                "INVOICE",
                false,
                "S",
                name.equals("writeOffPercent") ? (BigDecimal) value : BigDecimal.ZERO,
                0,
                name.equals("discountPercent") ? new BigDecimal(value.toString()) : BigDecimal.ZERO,
                name.equals("overBudget"),
                name.equals("overCap"),
                name.equals("termsDiffer"),
                name.equals("taxUnusual"),
                name.equals("marginPercent") ? (BigDecimal) value : null,
                name.equals("billingKinds") ? value.toString() : "fixed-price");
    }

    /** In place of the rule about new clients. */
    private static String deployAsking(String fact, String cell) {
        return deploy(table -> table.replaceFirst(
                        "(id=\"InputExpression_NewClient\") typeRef=\"boolean\">\\s*<text>newClient<",
                        "$1><text>" + fact + "<")
                .replaceFirst("(id=\"NewClient_AccountingNewClient\">\\s*)<text>true<", "$1<text>" + cell + "<"));
    }

    private static String deploy(String replaced, String by) {
        return deploy(table -> table.replace(replaced, by));
    }

    private static String deploy(UnaryOperator<String> change) {
        try (InputStream file = ApprovalPolicyTest.class.getClassLoader().getResourceAsStream(POLICY)) {
            String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(table);
            assertThat(changed).isNotEqualTo(table);
            return CAMUNDA.getRepositoryService()
                    .createDeployment()
                    .addString("approval-policy.dmn", changed)
                    .deploy()
                    .getId();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
