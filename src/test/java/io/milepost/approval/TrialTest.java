package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a draft is told about one invoice, and what it leaves to people where something is missing. */
class TrialTest {
    private static final String FACTS = """
            {"net": "12500.00", "newClient": false, "writeDownPercent": "0", "freeLines": false, "kind": "INVOICE",
             "creditHold": false, "taxCategory": "S", "writeOffPercent": "0", "daysSinceMilestone": 3,
             "discountPercent": "0", "overBudget": false, "overCap": false, "termsDiffer": false, "taxUnusual": false,
             "marginPercent": null, "billingKinds": "fixed-price"}""";
    private static final PastGate LEAD =
            new PastGate("d", "Practice lead", "practice-leads", null, 1, 2, "Because.", null);
    private static final PastGate LEGAL = new PastGate("d", "Legal", "legal", null, 9, 2, "Because.", "Task_Legal");
    private static final ApprovalPolicy LEAD_AGAIN = facts -> new PolicyOutcome(
            List.of(new MatchedRule("rule", "Practice lead", 1, "practice-leads", "Because.")), "draft");

    private static final LetThrough UNTOUCHED = new LetThrough(Optional.empty(), Optional.empty(), Optional.empty());
    private static final AutoApproval LETS_ALL =
            facts -> new PolicyOutcome(List.of(new MatchedRule("auto-approval", "none", 0, "", "Small.")), "draft");

    private String policyVersion = "approval-policy, version 1";
    private final RecordedFacts recorded = new RecordedFacts(new ObjectMapper());

    @Test
    void whatIsNotInTheDraftStaysAsItWas() {
        Row row = trial(LEAD_AGAIN).of(past(FACTS, LEAD, LEGAL));
        assertThat(row.changed()).isFalse();
        assertThat(row.now()).extracting(Asked::gate).containsExactly("Practice lead", "Legal");
        assertThat(row.notes()).isEmpty();
    }

    @Test
    void aDraftThatFailsForAnInvoiceLeavesItToTheFallbackAndSaysSo() {
        Row row = trial(facts -> {
                    throw new IllegalStateException("'1 / 0': division by zero\n at somewhere");
                })
                .of(past(FACTS, LEAD));
        assertThat(row.failed()).isTrue();
        assertThat(row.now()).extracting(Asked::gate).containsExactly("Fallback review");
        assertThat(row.notes())
                .containsExactly("The draft can't be evaluated for this invoice: '1 / 0': division by zero");
    }

    @Test
    void factsThatWereNotRecordedYetAreNamedAndCountAsNo() {
        Row row = trial(facts -> {
                    assertThat(facts.overCap()).isFalse();
                    assertThat(facts.writeOffPercent()).isZero();
                    return LEAD_AGAIN.evaluate(facts);
                })
                .of(past("{\"net\": \"5.00\", \"newClient\": true, \"colour\": \"red\"}", LEAD));
        assertThat(row.failed()).isFalse();
        assertThat(row.net()).isEqualTo(new BigDecimal("5.00"));
        assertThat(row.notes())
                .containsExactly("Not recorded then, so taken as no or nothing: writeDownPercent, freeLines, kind,"
                        + " creditHold, taxCategory, writeOffPercent, daysSinceMilestone, discountPercent, overBudget,"
                        + " overCap, termsDiffer, taxUnusual, marginPercent, billingKinds.");
    }

    @Test
    void whatTheDraftDoesNotAskForIsNotMissed() {
        ApprovalPolicy aboutTheNet = new ApprovalPolicy() {
            @Override
            public PolicyOutcome evaluate(ApprovalFacts facts) {
                return LEAD_AGAIN.evaluate(facts);
            }

            @Override
            public boolean asksFor(String fact) {
                return fact.equals("net") || fact.equals("overCap");
            }
        };
        assertThat(trial(aboutTheNet).of(past("{\"net\": \"5.00\"}", LEAD)).notes())
                .containsExactly("Not recorded then, so taken as no or nothing: overCap.");
    }

    @Test
    void factsThatCannotBeReadStopNoOtherInvoice() {
        for (String broken : List.of("", "null", "[]", "{\"net\": \"much\"}", "{\"net\"")) {
            Row row = trial(LEAD_AGAIN).of(past(broken, LEAD));
            assertThat(row.failed()).as(broken).isTrue();
            assertThat(row.changed()).as(broken).isFalse();
            assertThat(row.notes()).as(broken).singleElement().asString().startsWith("What was known");
        }
    }

    @Test
    void aDraftOfTheProcessAsksForNoFacts() {
        Trial legal = new Trial(
                new DraftedApprovals(
                        Optional.empty(),
                        Optional.of(List.of(new ModelGate("Task_Board", "Board", "managers", false))),
                        new LetThrough(Optional.empty(), Optional.of(false), Optional.empty()),
                        Optional.empty()),
                new GatePlanner("managers", new NobodyElse(), new PeopleInWords(new NamesOfTheFirm())),
                account -> account,
                2,
                ZoneId.of("Europe/Berlin"));
        Row row = legal.of(past("broken", LEAD, LEGAL));
        assertThat(row.failed()).isFalse();
        assertThat(row.added()).extracting(Asked::gate).containsExactly("Board");
        assertThat(row.removed()).extracting(Asked::gate).containsExactly("Legal");
    }

    @Test
    void whatWasLetThroughThenStaysSoUnderAnotherPolicy() {
        policyVersion = "auto-approval, version 1";
        Row row = trial(LEAD_AGAIN).of(past(FACTS));
        assertThat(row.changed()).isFalse();
        assertThat(row.now()).isEmpty();
    }

    @Test
    void aDraftedAutoApprovalLetsThroughWhatThePolicyHadLookedAt() {
        Row row = trial(new LetThrough(Optional.of(LETS_ALL), Optional.empty(), Optional.empty()))
                .of(past(FACTS, LEAD, LEGAL));
        assertThat(row.removed()).extracting(Asked::gate).containsExactly("Practice lead");
        assertThat(row.now())
                .as("what the process draws is asked all the same")
                .extracting(Asked::gate)
                .containsExactly("Legal");
    }

    @Test
    void aProcessThatAsksNoAutoApprovalAnyMoreLeavesItToThePolicy() {
        policyVersion = "auto-approval, version 1";
        Row row = trial(new LetThrough(Optional.empty(), Optional.of(false), Optional.of(LETS_ALL)))
                .of(past(FACTS));
        assertThat(row.added()).extracting(Asked::gate).containsExactly("Practice lead");
    }

    @Test
    void aProcessThatBeginsToAskItAsksTheTableInForce() {
        Row row = trial(new LetThrough(Optional.empty(), Optional.of(true), Optional.of(LETS_ALL)))
                .of(past(FACTS, LEAD));
        assertThat(row.removed()).extracting(Asked::gate).containsExactly("Practice lead");
    }

    @Test
    void anAutoApprovalThatFailsLetsNothingThroughAndSaysSo() {
        AutoApproval broken = facts -> {
            throw new IllegalStateException("'x': no such fact");
        };
        Row row = trial(new LetThrough(Optional.of(broken), Optional.empty(), Optional.empty()))
                .of(past(FACTS, LEAD));
        assertThat(row.changed()).isFalse();
        assertThat(row.notes())
                .containsExactly("The auto-approval can't be evaluated for this invoice: 'x': no such fact");
    }

    /** The policy in force asks the practice lead. */
    private static Trial trial(LetThrough letThrough) {
        return new Trial(
                new DraftedApprovals(Optional.empty(), Optional.empty(), letThrough, Optional.of(LEAD_AGAIN)),
                new GatePlanner("managers", new NobodyElse(), new PeopleInWords(new NamesOfTheFirm())),
                account -> account,
                2,
                ZoneId.of("Europe/Berlin"));
    }

    private static Trial trial(ApprovalPolicy policy) {
        return new Trial(
                new DraftedApprovals(Optional.of(policy), Optional.empty(), UNTOUCHED, Optional.empty()),
                new GatePlanner("managers", new NobodyElse(), new PeopleInWords(new NamesOfTheFirm())),
                account -> account,
                2,
                ZoneId.of("Europe/Berlin"));
    }

    private PastInvoice past(String facts, PastGate... gates) {
        RecordedFacts.Read read = recorded.facts(facts);
        return new PastInvoice(
                new PastDecision(
                        "d", "i", facts, null, Instant.EPOCH, policyVersion, "INV-1", "HARBOUR/M2", "HAFENBAU"),
                read.facts(),
                read.unknown(),
                recorded.people(null),
                List.of(gates));
    }

    private static final class NobodyElse implements Directory {
        @Override
        public Set<String> membersOf(String group) {
            return Set.of("lena");
        }

        @Override
        public Set<String> groupsOf(String person) {
            return Set.of();
        }
    }
}
