package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsInWordsTest {
    private static final List<String> ALL = List.of(
            "net",
            "newClient",
            "writeDownPercent",
            "writeOffPercent",
            "discountPercent",
            "freeLines",
            "kind",
            "creditHold",
            "taxCategory",
            "taxUnusual",
            "daysSinceMilestone",
            "overBudget",
            "overCap",
            "termsDiffer",
            "marginPercent",
            "billingKinds");

    @Test
    void saysOfEachFactWhatTheRuleSaw() {
        ApprovalFacts facts = new ApprovalFacts(
                new BigDecimal("12500.00"),
                true,
                new BigDecimal("20.00"),
                true,
                "CREDIT_NOTE",
                true,
                "AE, S",
                new BigDecimal("12.50"),
                31,
                new BigDecimal("5"),
                true,
                true,
                true,
                true,
                new BigDecimal("17.2500"),
                "expenses, time-and-material");
        assertThat(words(facts, ALL))
                .containsExactly(
                        "net 12,500.00 EUR",
                        "a new client",
                        "line written down most: 20 %",
                        "written off of the open work: 12.5 %",
                        "discount: 5 %",
                        "lines without a billable item",
                        "a credit note",
                        "the client is on credit hold",
                        "tax: reverse charge, standard rate",
                        "unusual tax treatment: reverse charge, standard rate",
                        "31 days since the work was done",
                        "over the purchase order's budget",
                        "more than a cap allows",
                        "payment terms unlike the client's",
                        "margin 17.25 %",
                        "billed by expenses, time-and-material");
    }

    @Test
    void saysTheOrdinaryInWordsToo() {
        BigDecimal zero = BigDecimal.ZERO;
        ApprovalFacts facts = new ApprovalFacts(
                zero, false, zero, false, "INVOICE", false, "S", zero, 1, zero, false, false, false, false, null, "");
        assertThat(words(facts, ALL))
                .containsExactly(
                        "net 0.00 EUR",
                        "a client known before this year",
                        "no line written down",
                        "nothing written off",
                        "no discount",
                        "every line has a billable item",
                        "an invoice",
                        "no credit hold",
                        "tax: standard rate",
                        "the ordinary tax treatment",
                        "1 day since the work was done",
                        "within the budget",
                        "within the caps",
                        "the client's usual payment terms",
                        "a margin nobody knows",
                        "nothing billed by terms");
    }

    @Test
    void whatWasReadTwiceIsSaidOnceAndWhatIsNoFactNotAtAll() {
        ApprovalFacts old = new ApprovalFacts(
                new BigDecimal("1"),
                false,
                null,
                false,
                null,
                false,
                null,
                null,
                0,
                null,
                false,
                false,
                false,
                false,
                null,
                null);
        assertThat(words(old, List.of("net", "abs", "net", "writeDownPercent")))
                .containsExactly("net 1.00 EUR", "no line written down");
    }

    private static List<String> words(ApprovalFacts facts, List<String> names) {
        return new FactsInWords(facts, Currency.getInstance("EUR")).of(names);
    }
}
