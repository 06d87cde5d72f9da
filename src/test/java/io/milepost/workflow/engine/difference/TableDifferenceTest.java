package io.milepost.workflow.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.workflow.engine.guard.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin reads about two versions of the policy. */
class TableDifferenceTest {
    private static final String POLICY = Corpus.read(Path.of("processes/approval-policy.dmn"));
    private static final Pattern LIMIT =
            Pattern.compile("<rule id=\"Rule_AccountingLargeAmount\">.*?</rule>\\s*", Pattern.DOTALL);

    private final ModelDifferences differences = new ModelDifferences();

    @Test
    void theSameIsNothing() {
        assertThat(afterwards(policy -> policy)).containsExactly("Nothing: both are the same.");
    }

    @Test
    void anotherLimitIsToldWithItsComparison() {
        assertThat(afterwards(policy -> policy.replace("&gt;= 25000", "&gt;= 10000")))
                .containsExactly("Rule 3 'Accounting': net ≥ 25,000 became net ≥ 10,000.");
    }

    @Test
    void aWidthALabelOrAnIdOfACellIsNoDifference() {
        assertThat(afterwards(policy -> policy.replace("biodi:width=\"192\"", "biodi:width=\"200\"")
                        .replace("label=\"Gate\"", "label=\"Review\"")
                        .replace("id=\"Net_PracticeLead\"", "id=\"UnaryTests_1\"")))
                .containsExactly("Only the drawing or its labels changed; it decides the same.");
    }

    @Test
    void aCellThatIsFilledOrEmptiedIsTold() {
        assertThat(afterwards(policy -> cell(policy, "NewClient_PracticeLead", "true")))
                .containsExactly("Rule 2 'Practice lead': counts now only where new client: yes.");
        assertThat(afterwards(policy -> cell(policy, "Net_PracticeLead", "-")))
                .containsExactly("Rule 2 'Practice lead': no longer asks for net ≥ 1,000.");
    }

    @Test
    void outputsAreToldByWhatTheyMean() {
        assertThat(afterwards(policy -> cell(policy, "Group_PracticeLead", "\"managers\"")))
                .containsExactly("Rule 2 'Practice lead': decided by was “practice-leads” and is now “managers”.");
        assertThat(afterwards(policy -> cell(policy, "DueDays_PracticeLead", "5")))
                .containsExactly("Rule 2 'Practice lead': due (business days) was 2 and is now 5.");
        assertThat(afterwards(policy -> cell(policy, "Gate_PracticeLead", "\"Head of practice\"")))
                .containsExactly("Rule 2 'Head of practice': gate was “Practice lead” and is now “Head of practice”.");
    }

    @Test
    void aMovedRuleIsStillTheSame() {
        assertThat(afterwards(TableDifferenceTest::withTheLimitLast))
                .containsExactly("The rules stand in another order.");
        assertThat(afterwards(policy -> withTheLimitLast(policy).replace("&gt;= 25000", "&gt;= 10000")))
                .containsExactly(
                        "Rule 11 'Accounting': net ≥ 25,000 became net ≥ 10,000.", "The rules stand in another order.");
    }

    @Test
    void aRuleWhoseIdIsNewButSaysTheSameIsTheSame() {
        assertThat(afterwards(policy -> policy.replace("\"Rule_PracticeLead\"", "\"DecisionRule_0x1\"")))
                .containsExactly("Only the drawing or its labels changed; it decides the same.");
    }

    @Test
    void addedAndRemovedRulesAreToldInFull() {
        assertThat(afterwards(policy -> LIMIT.matcher(policy).replaceFirst("")))
                .containsExactly(
                        "Rule 3 'Accounting' was removed: where net ≥ 25,000, gate “Accounting”, order 2, decided by"
                                + " “accounting”, due (business days) 3, reminder (business days) 2, escalation (business"
                                + " days) 4, escalation to “managers”, reason “Net amount is 25,000.00 EUR or more.”.");
        assertThat(differences.difference(draft(LIMIT.matcher(POLICY).replaceFirst("")), draft(POLICY)))
                .singleElement()
                .asString()
                .startsWith("Rule 3 'Accounting' was added: where net ≥ 25,000, gate “Accounting”");
    }

    @Test
    void aColumnThatCameOrWentIsTold() {
        String with = POLICY.replaceFirst(
                        "<output id=\"Output_Gate\"",
                        "<input id=\"Input_Kind\"><inputExpression id=\"E_Kind\"><text>kind</text></inputExpression></input>"
                                + "<output id=\"Output_Gate\"")
                .replaceAll(
                        "<outputEntry id=\"Gate_(\\w+)\">", "<inputEntry id=\"Kind_$1\"><text></text></inputEntry>$0");
        assertThat(differences.difference(draft(POLICY), draft(with))).containsExactly("The column 'kind' was added.");
        assertThat(differences.difference(draft(with), draft(POLICY)))
                .containsExactly("The column 'kind' was removed.");
        assertThat(differences.difference(draft(POLICY), draft(cell(with, "Kind_PracticeLead", "\"DEPOSIT\""))))
                .containsExactly(
                        "The column 'kind' was added.",
                        "Rule 2 'Practice lead': counts now only where kind is “DEPOSIT”.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "net | >= 25000 | net ≥ 25,000",
                "net | <1000.50 | net < 1,000.50",
                "net | 5 | net = 5",
                "net | [1000..5000[ | net ≥ 1,000 and < 5,000",
                "net | ]1000..1234567] | net > 1,000 and ≤ 1,234,567",
                "overBudget | false | over budget: no",
                "taxCategory | \"S\", \"S, Z\" | tax category is “S” or “S, Z”",
                "taxCategory | not(\"S\") | tax category: not(\"S\")"
            })
    void conditionsReadAsPeopleSayThem(String fact, String cell, String words) {
        assertThat(Condition.inWords(fact, cell)).isEqualTo(words);
    }

    private List<String> afterwards(UnaryOperator<String> change) {
        return differences.difference(draft(POLICY), draft(change.apply(POLICY)));
    }

    private static Draft draft(String policy) {
        return new Draft("approval-policy.dmn", policy.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String policy, String id, String text) {
        return policy.replaceFirst(
                "(id=\"" + id + "\">\\s*<text>)[^<]*(</text>)", "$1" + Matcher.quoteReplacement(text) + "$2");
    }

    private static String withTheLimitLast(String policy) {
        Matcher limit = LIMIT.matcher(policy);
        assertThat(limit.find()).isTrue();
        return limit.replaceFirst("").replace("</decisionTable>", limit.group() + "</decisionTable>");
    }
}
