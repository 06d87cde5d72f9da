package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatePlannerTest {
    private final Map<String, Set<String>> groups =
            Map.of("practice-leads", Set.of("lena"), "accounting", Set.of("felix"), "managers", Set.of("greta"));
    private final GatePlanner planner = new GatePlanner("managers", group -> groups.getOrDefault(group, Set.of()));

    @Test
    void theExplicitNoneMeansNoGate() {
        assertThat(planner.plan(List.of(rule("r1", "none", 0, "", "Under 1,000")), Set.of("maya")))
                .isEmpty();
    }

    @Test
    void noneIsIgnoredOnceAnotherRuleNamesAGate() {
        var gates = planner.plan(
                List.of(
                        rule("r1", "none", 0, "", "Under 1,000"),
                        rule("r2", "Accounting", 2, "accounting", "New client")),
                Set.of("maya"));

        assertThat(gates).extracting(GatePlan::name).containsExactly("Accounting");
    }

    @Test
    void silenceIsTheFallbackGateAndSaysSo() {
        var gates = planner.plan(List.of(), Set.of("maya"));

        assertThat(gates).extracting(GatePlan::group).containsExactly("managers");
        assertThat(gates.get(0).reasons()).containsExactly("No rule of the approval policy fits this invoice.");
    }

    @Test
    void theSameGateFromSeveralRulesIsOneGateWithAllReasons() {
        var gates = planner.plan(
                List.of(
                        rule("r1", "Practice lead", 1, "practice-leads", "1,000 or more"),
                        rule("r2", "Accounting", 2, "accounting", "25,000 or more"),
                        rule("r3", "Accounting", 2, "accounting", "New client")),
                Set.of("maya"));

        assertThat(gates).extracting(GatePlan::name).containsExactly("Practice lead", "Accounting");
        assertThat(gates.get(1).reasons()).containsExactly("25,000 or more", "New client");
        assertThat(gates.get(1).rules()).containsExactly("r2", "r3");
    }

    @Test
    void theSameGateForTwoGroupsIsDecidedByBoth() {
        var gates = planner.plan(
                List.of(
                        rule("r1", "Review", 1, "practice-leads", "1,000 or more"),
                        rule("r2", "Review", 1, "accounting", "New client")),
                Set.of("maya"));

        assertThat(gates).extracting(GatePlan::group).containsExactlyInAnyOrder("practice-leads", "accounting");
    }

    @Test
    void aGateWhoseApproversAllDraftedTheInvoiceMovesUp() {
        var gates = planner.plan(
                List.of(rule("r1", "Practice lead", 1, "practice-leads", "1,000 or more")), Set.of("lena"));

        assertThat(gates.get(0).group()).isEqualTo("managers");
        assertThat(gates.get(0).reasons())
                .contains("Everyone in practice-leads drafted this invoice, so managers decides.");
    }

    @Test
    void aGateOfAnEmptyGroupMovesUp() {
        var gates = planner.plan(List.of(rule("r1", "Legal", 1, "legal", "Always")), Set.of("maya"));

        assertThat(gates.get(0).group()).isEqualTo("managers");
    }

    private static MatchedRule rule(String id, String gate, int order, String group, String reason) {
        return new MatchedRule(id, gate, order, group, reason);
    }

    @Test
    void whatTheProcessDrawsComesBeforeAndAfterThePolicysGates() {
        List<GatePlan> plans = planner.plan(
                List.of(new MatchedRule("rule-1", "Practice lead", 3, "practice-leads", "It is large.")),
                List.of(
                        new ModelGate("Task_Terms", "Terms", "accounting", true),
                        new ModelGate("Task_Legal", "Legal review", "legal", false),
                        new ModelGate("Task_Sign", "Signature", "accounting", false)),
                Set.of("maya"));
        assertThat(plans)
                .extracting(GatePlan::name)
                .containsExactly("Terms", "Practice lead", "Legal review", "Signature");
        assertThat(plans).extracting(GatePlan::order).containsExactly(2, 3, 4, 5);
        assertThat(plans).extracting(GatePlan::task).containsExactly("Task_Terms", null, "Task_Legal", "Task_Sign");
        assertThat(plans.get(2).group()).as("nobody is in legal").isEqualTo("managers");
    }

    @Test
    void aGateTheProcessDrawsIsAskedEvenWhereThePolicySaysNone() {
        assertThat(planner.plan(
                        List.of(new MatchedRule("rule-1", "none", 0, "", "It is small.")),
                        List.of(new ModelGate("Task_Legal", "Legal review", "accounting", false)),
                        Set.of("maya")))
                .extracting(GatePlan::name)
                .containsExactly("Legal review");
    }
}
