package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GatePlannerTest {
    private final Map<String, Set<String>> groups =
            Map.of("practice-leads", Set.of("lena"), "accounting", Set.of("felix"), "managers", Set.of("greta"));
    private final GatePlanner planner =
            new GatePlanner("managers", new Groups(groups), new PeopleInWords(new NamesOfTheFirm()));

    @Test
    void theExplicitNoneMeansNoGate() {
        assertThat(planner.plan(List.of(rule("r1", "none", 0, "", "Under 1,000")), drafted("maya")))
                .isEmpty();
    }

    @Test
    void noneIsIgnoredOnceAnotherRuleNamesAGate() {
        var gates = planner.plan(
                List.of(
                        rule("r1", "none", 0, "", "Under 1,000"),
                        rule("r2", "Accounting", 2, "accounting", "New client")),
                drafted("maya"));

        assertThat(gates).extracting(GatePlan::name).containsExactly("Accounting");
    }

    @Test
    void silenceIsTheFallbackGateAndSaysSo() {
        var gates = planner.plan(List.of(), drafted("maya"));

        assertThat(gates).extracting(gate -> gate.approver().inWords()).containsExactly("managers");
        assertThat(gates.get(0).reasons()).containsExactly("No rule of the approval policy fits this invoice.");
    }

    @Test
    void theSameGateFromSeveralRulesIsOneGateWithAllReasons() {
        var gates = planner.plan(
                List.of(
                        rule("r1", "Practice lead", 1, "practice-leads", "1,000 or more"),
                        rule("r2", "Accounting", 2, "accounting", "25,000 or more"),
                        rule("r3", "Accounting", 2, "accounting", "New client")),
                drafted("maya"));

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
                drafted("maya"));

        assertThat(gates)
                .extracting(gate -> gate.approver().inWords())
                .containsExactlyInAnyOrder("practice-leads", "accounting");
    }

    @Test
    void aGateWhoseApproversAllDraftedTheInvoiceMovesUp() {
        var gates = planner.plan(
                List.of(rule("r1", "Practice lead", 1, "practice-leads", "1,000 or more")), drafted("lena"));

        assertThat(gates.get(0).approver().inWords()).isEqualTo("managers");
        assertThat(gates.get(0).reasons())
                .contains("Everyone in practice-leads drafted this invoice, so a manager decides.");
    }

    @Test
    void aGateOfAnEmptyGroupMovesUp() {
        var gates = planner.plan(List.of(rule("r1", "Legal", 1, "legal", "Always")), drafted("maya"));

        assertThat(gates.get(0).approver().inWords()).isEqualTo("managers");
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
                drafted("maya"));
        assertThat(plans)
                .extracting(GatePlan::name)
                .containsExactly("Terms", "Practice lead", "Legal review", "Signature");
        assertThat(plans).extracting(GatePlan::order).containsExactly(2, 3, 4, 5);
        assertThat(plans).extracting(GatePlan::task).containsExactly("Task_Terms", null, "Task_Legal", "Task_Sign");
        assertThat(plans.get(2).approver().inWords()).as("nobody is in legal").isEqualTo("managers");
    }

    @Test
    void aGateTheProcessDrawsIsAskedEvenWhereThePolicySaysNone() {
        assertThat(planner.plan(
                        List.of(new MatchedRule("rule-1", "none", 0, "", "It is small.")),
                        List.of(new ModelGate("Task_Legal", "Legal review", "accounting", false)),
                        drafted("maya")))
                .extracting(GatePlan::name)
                .containsExactly("Legal review");
    }

    @Test
    void aGateTheProcessDrawsMayNameARelationATimeAndOtherEyes() {
        Pace pace = new Pace(3, 2, 4, "accounting");
        GatePlan plan = planner.plan(
                        List.of(new MatchedRule("rule-1", "none", 0, "", "It is small.")),
                        List.of(new ModelGate("Task_Lead", "Lead", "project.practiceLead", false, pace, true)),
                        drafted("maya"))
                .get(0);
        assertThat(plan.approver()).isEqualTo(new Approver.Only("lena", Relation.PRACTICE_LEAD));
        assertThat(plan.pace()).isEqualTo(pace);
        assertThat(plan.fourEyes()).isTrue();
        assertThat(plan.reasons())
                .containsExactly(
                        "The approval process asks it of every invoice.",
                        "Whoever passed a gate before can't pass this one.");
    }

    @Test
    void severalRulesForAGateGiveItTheShortestTime() {
        var gates = planner.plan(
                List.of(
                        new MatchedRule("r1", "Lead", 1, "practice-leads", "Large", new Pace(3, null, 5, "manager")),
                        new MatchedRule("r2", "Lead", 1, "practice-leads", "New", new Pace(1, 2, 4, "accounting")),
                        rule("r3", "Lead", 1, "practice-leads", "Odd")),
                drafted("maya"));
        assertThat(gates).extracting(GatePlan::pace).containsExactly(new Pace(1, 2, 4, "accounting"));
    }

    @Test
    void aRelationIsThePersonTheInvoiceLeadsTo() {
        var gates = planner.plan(List.of(rule("r1", "Lead", 1, "project.practiceLead", "Always")), drafted("maya"));
        assertThat(gates)
                .extracting(GatePlan::approver)
                .containsExactly(new Approver.Only("lena", Relation.PRACTICE_LEAD));
    }

    @Test
    void aRelationNobodyIsBehindIsTheFallbackGateAndSaysSo() {
        var gates = planner.plan(List.of(rule("r1", "Owner", 1, "client.accountOwner", "Always")), drafted("maya"));
        assertThat(gates.get(0).approver()).isEqualTo(new Approver.AnyOf("managers"));
        assertThat(gates.get(0).reasons())
                .containsExactly("Always", "Nobody is the account owner of the client, so a manager decides.");
    }

    @Test
    void aRelationThatLeadsToTheDrafterIsTheFallbackGate() {
        var gates = planner.plan(List.of(rule("r1", "Lead", 1, "project.practiceLead", "Always")), drafted("lena"));
        assertThat(gates.get(0).approver()).isEqualTo(new Approver.AnyOf("managers"));
        assertThat(gates.get(0).reasons()).contains("Lena Brückner drafted this invoice, so a manager decides.");
    }

    @Test
    void aSecondAccountOfTheDrafterIsTheDrafter() {
        var gates = planner.plan(
                List.of(
                        rule("r1", "Lead", 1, "project.practiceLead", "Always"),
                        rule("r2", "Leads", 1, "practice-leads", "Always")),
                drafted("lena2"));
        assertThat(gates)
                .extracting(GatePlan::approver)
                .containsExactly(new Approver.AnyOf("managers"), new Approver.AnyOf("managers"));
    }

    private static Involved drafted(String... people) {
        return new Involved(
                Set.of(people),
                Map.of(Relation.PRACTICE_LEAD, "lena"),
                account -> account.equals("lena2") ? "lena" : account);
    }

    private record Groups(Map<String, Set<String>> members) implements Directory {
        @Override
        public Set<String> membersOf(String group) {
            return members.getOrDefault(group, Set.of());
        }

        @Override
        public Set<String> groupsOf(String person) {
            return members.entrySet().stream()
                    .filter(group -> group.getValue().contains(person))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }
}
