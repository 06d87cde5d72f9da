package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.WithdrawCreditNote;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a credit note takes off an invoice goes back to every balance that the invoice shared, once. */
class CreditedBalancesIT extends BillingTest {
    private static final String TODAY =
            java.time.LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).toString();

    @Autowired
    private WithdrawCreditNote withdrawCreditNote;

    @Test
    void aDepositDeductedOnACreditedInvoiceIsDeductedFromTheNextOneOnlyOnceTheCreditNoteIsIssued() {
        String project = aDepositOf("1000.00", "");
        reach(project, "M1", "600.00");
        InvoiceId first = draft(project, TODAY);
        issue(first);
        var asked = credit(first, "");
        assertThat(asked.at("/totals/gross")).isEqualTo("0.00");
        reach(project, "M2", "700.00");
        InvoiceId meanwhile = draft(project, TODAY);
        assertThat(shown(meanwhile).all("/lines", "net")).containsExactly("700.00", "-400.00");

        issueCredit(asked);

        assertThat(unbilled(project).all("/items", "key")).contains("milestone:%s:M1".formatted(project));
        assertThat(save(meanwhile, "{}").all("/lines", "net")).containsExactly("700.00", "-700.00");
        issue(meanwhile);
        InvoiceId again = draft(project, TODAY);
        assertThat(shown(again).all("/lines", "net")).containsExactly("600.00", "-300.00");
        issue(again);
        assertThat(invoice(again).at("/amountDue")).isEqualTo("357.00");
        reach(project, "M3", "50.00");
        assertThat(shown(draft(project, TODAY)).all("/lines", "net")).containsExactly("50.00");
    }

    @Test
    void aDeductionCreditedInPartGivesThatPartBack() {
        String project = aDepositOf("500.00", "");
        reach(project, "M1", "800.00");
        InvoiceId first = draft(project, TODAY);
        String number = issue(first);
        assertThat(invoice(first).at("/amountDue")).isEqualTo("357.00");

        var alone = credit(first, "[{\"line\": 2}]");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.at("/detail")).contains("together with the work");
        String note = issueCredit(
                credit(first, "write-off", "[{\"line\": 1, \"net\": \"400.00\"}, {\"line\": 2, \"net\": \"150.00\"}]"));

        assertThat(rest.get("felix", "/api/number-register?series=" + note.substring(0, 8))
                        .all("/items", "number"))
                .contains(note);
        assertThat(invoice(first).at("/amountDue")).isEqualTo("59.50");
        assertThat(invoice(first).at("/lines/1/creditable")).isEqualTo("-350.00");
        assertThat(unbilled(project).json().at("/items")).isEmpty();
        reach(project, "M2", "1000.00");
        InvoiceId second = draft(project, TODAY);
        assertThat(shown(second).all("/lines", "net")).containsExactly("1000.00", "-150.00");
        assertThat(number).isNotEqualTo(issue(second));
        issueCredit(credit(first, ""));
        assertThat(invoice(first).at("/settlement")).isEqualTo("CREDITED");
        assertThat(shown(draft(project, TODAY)).all("/lines", "net")).containsExactly("400.00", "-350.00");
    }

    @Test
    void aPrepaidDepositPaysForWhatIsLeftOfTheInvoiceAndTheRestComesBack() {
        String project = aDepositOf("500.00", ", \"taxed\": false");
        reach(project, "M1", "1000.00");
        InvoiceId first = draft(project, TODAY);
        issue(first);
        assertThat(invoice(first).at("/amountDue")).isEqualTo("690.00");

        issueCredit(credit(first, "[{\"line\": 1, \"net\": \"500.00\"}]"));
        assertThat(invoice(first).at("/amountDue")).isEqualTo("95.00");
        InvoiceId none = draft(project, TODAY);
        assertThat(shown(none).at("/deductions/payable")).isEqualTo("595.00");
        issue(none);

        issueCredit(credit(first, ""));
        assertThat(invoice(first).at("/amountDue")).isEqualTo("0.00");
        assertThat(invoice(first).at("/overpaid")).isEqualTo("0.00");
        assertThat(invoice(first).at("/settlement")).isEqualTo("CREDITED");
        InvoiceId again = draft(project, TODAY);
        assertThat(shown(again).at("/deductions/prepaid")).isEqualTo("500.00");
        assertThat(shown(again).at("/deductions/payable")).isEqualTo("95.00");
        issue(again);
        assertThat(invoice(again).at("/amountDue")).isEqualTo("95.00");
    }

    @Test
    void aDepositsOwnInvoiceIsCreditedOnlyAsFarAsNothingDeductsIt() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        InvoiceId deposit = draft(project, TODAY);
        String number = issue(deposit);
        reach(project, "M1", "600.00");
        InvoiceId work = draft(project, TODAY);
        var drafted = credit(deposit, "");
        assertThat(drafted.status()).isEqualTo(422);
        assertThat(drafted.at("/detail"))
                .isEqualTo(("600.00 EUR of the deposit %s are deducted on the draft of %s, so 400.00 EUR of it can be"
                                + " credited: credit the deduction there first; a draft lets go of it when it is discarded.")
                        .formatted(number, invoice(work).at("/businessKey")));
        String worked = issue(work);
        assertThat(credit(deposit, "[{\"line\": 1, \"net\": \"400.01\"}]").at("/detail"))
                .contains("deducted on " + worked, "400.00 EUR of it can be credited");

        var asked = credit(deposit, "[{\"line\": 1, \"net\": \"300.00\"}]");
        reach(project, "M2", "700.00");
        InvoiceId second = draft(project, TODAY);
        assertThat(shown(second).all("/lines", "net")).containsExactly("700.00", "-100.00");
        issueCredit(asked);
        issue(second);
        assertThat(invoice(deposit).at("/amountDue")).isEqualTo("833.00");
        assertThat(unbilled(project).all("/items", "net")).containsExactly("300.00");

        issueCredit(credit(work, ""));
        issueCredit(credit(second, ""));
        issueCredit(credit(deposit, "write-off", ""));
        InvoiceId again = draft(project, TODAY);
        assertThat(shown(again).all("/lines", "net"))
                .as("work comes before a deposit that was billed once")
                .containsExactly("600.00", "700.00");
        issue(again);
        InvoiceId rest = draft(project, TODAY);
        assertThat(shown(rest).all("/lines", "net")).containsExactly("300.00");
        issue(rest);
        reach(project, "M3", "500.00");
        assertThat(shown(draft(project, TODAY)).all("/lines", "net")).containsExactly("500.00", "-300.00");
    }

    @Test
    void ofAnInvoiceCreditedInPartAPartStaysWithheld() {
        String project = aProjectOf("maya");
        agree(project, "KEEP", "{\"kind\": \"retainage\", \"percent\": 5}");
        reach(project, "M1", "10000.00");
        InvoiceId invoice = draft(project, TODAY);
        issue(invoice);
        assertThat(invoice(invoice).at("/amountWithheld")).isEqualTo("595.00");

        issueCredit(credit(invoice, "[{\"line\": 1, \"net\": \"4000.00\"}]"));
        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("7140.00");
        assertThat(invoice(invoice).at("/amountWithheld")).isEqualTo("357.00");
        InvoiceId again = draft(project, TODAY);
        assertThat(shown(again).at("/deductions/withheld/amount")).isEqualTo("238.00");
        issue(again);

        issueCredit(credit(invoice, "write-off", ""));
        assertThat(invoice(invoice).at("/amountWithheld")).isEqualTo("0.00");
        step(project, "KEEP", "release", "{\"date\": \"%s\"}".formatted("2026-11-20"));
        assertThat(invoice(invoice).at("/withheldDueDate")).isNull();
        assertThat(invoice(again).at("/withheldDueDate")).isEqualTo("2026-11-20");
    }

    @Test
    void whatWasKeptBackOnACreditedLineIsNotReleased() {
        String project = aProjectOf("maya");
        agree(project, "KEEP", "{\"kind\": \"retainage\", \"percent\": 10, \"taxed\": true}");
        reach(project, "M1", "1000.00");
        InvoiceId invoice = draft(project, TODAY);
        issue(invoice);
        issueCredit(credit(
                invoice, "write-off", "[{\"line\": 1, \"net\": \"400.00\"}, {\"line\": 2, \"net\": \"40.00\"}]"));
        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("642.60");
        step(project, "KEEP", "release", "{\"date\": \"%s\"}".formatted("2026-11-20"));
        assertThat(unbilled(project).all("/items", "net")).containsExactly("60.00");

        var asked = credit(invoice, "");
        assertThat(unbilled(project).json().at("/items")).isEmpty();
        withdrawCreditNote.withdraw(sentBack(asked), "felix");
        assertThat(unbilled(project).all("/items", "net")).containsExactly("60.00");
        InvoiceId released = draft(project, TODAY);
        String number = issue(released);
        var refused = credit(invoice, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("was released and billed since");

        issueCredit(credit(released, ""));
        issueCredit(credit(invoice, ""));
        assertThat(number).isNotEmpty();
        assertThat(unbilled(project).all("/items", "net")).containsExactly("600.00");
        assertThat(shown(draft(project, TODAY)).all("/lines", "net")).containsExactly("600.00");
    }

    @Test
    void aCreditedPeriodIsBilledAgainAndItsHoursAreFreeUnlessTheyAreGivenUp() {
        for (String items : java.util.List.of("reopen", "write-off")) {
            String project = aProjectOf("maya");
            agree(project, "CARE", """
                    {"kind": "retainer", "fee": "900.00", "period": "month", "startsOn": "2026-09-01",
                     "inAdvance": false, "includedHours": 10}""");
            recordTime(project, "a", "2026-09-05", 480);
            recordTime(project, "b", "2026-09-20", 180);
            InvoiceId september = draft(project, "2026-09-30");
            assertThat(shown(september).all("/lines", "net")).containsExactly("900.00", "95.00");
            issue(september);
            issueCredit(credit(september, "[{\"line\": 1, \"net\": \"100.00\"}]"));
            assertThat(unbilled(project).all("/items", "net")).containsExactly("100.00");

            issueCredit(credit(september, items, "[{\"line\": 1}]"));

            assertThat(invoice(september).at("/amountDue")).isEqualTo("113.05");
            recordTime(project, "late", "2026-09-28", 300);
            InvoiceId again = draft(project, "2026-09-30");
            var sheet = shown(again);
            if (items.equals("reopen")) {
                assertThat(sheet.all("/lines", "net")).containsExactly("900.00", "475.00");
                assertThat(sheet.all("/items", "recorded")).containsExactly("900.00", "480", "120", "300");
            } else {
                assertThat(sheet.all("/lines", "net")).containsExactly("100.00", "475.00");
                assertThat(sheet.all("/items", "recorded")).containsExactly("100.00", "300");
            }
            issue(again);
            assertThat(unbilled(project).json().at("/items")).isEmpty();
        }
    }

    @Test
    void progressGoesBackAsFarAsACreditNoteOpenedItAgain() {
        String project = aProjectOf("maya");
        agree(project, "WORK", "{\"kind\": \"percent-complete\", \"contractValue\": \"10000.00\"}");
        state(project, "2026-10-10", "40");
        recordTime(project, "t", "2026-10-05", 240);
        InvoiceId first = draft(project, "2026-10-31");
        issue(first);
        assertThat(state(project, "2026-10-20", "30").text()).contains("needs a credit note");

        issueCredit(credit(first, "[{\"line\": 1, \"net\": \"1000.00\"}]"));
        assertThat(unbilled(project).all("/items", "net")).containsExactly("1000.00");
        assertThat(state(project, "2026-10-20", "29").text()).contains("needs a credit note");
        var back = state(project, "2026-10-20", "35");
        assertThat(back.status()).as(back.toString()).isEqualTo(201);
        assertThat(back.at("/worth")).isEqualTo("500.00");
        assertThat(back.at("/total")).isEqualTo("3500.00");
        assertThat(rest.get("felix", "/api/invoices/" + first + "/timeline").text())
                .doesNotContain("stale");
        assertThat(unbilled(project).all("/items", "net")).containsExactly("500.00");
        assertThat(state(project, "2026-10-20", "35").status()).isEqualTo(200);

        InvoiceId second = draft(project, "2026-10-31");
        issue(second);
        issueCredit(credit(second, ""));
        assertThat(state(project, "2026-10-21", "30").status()).isEqualTo(201);
        assertThat(unbilled(project).json().at("/items")).isEmpty();
        assertThat(state(project, "2026-10-22", "50").at("/worth")).isEqualTo("2000.00");
        InvoiceId third = draft(project, "2026-10-31");
        assertThat(shown(third).all("/lines", "net")).containsExactly("2000.00");
        issue(third);
        issueCredit(credit(first, "write-off", ""));
        assertThat(invoice(first).at("/amountDue")).isEqualTo("0.00");
        assertThat(state(project, "2026-10-23", "60").at("/worth")).isEqualTo("1000.00");
    }

    @Test
    void aCapIsFreeAgainByWhatACreditNoteTakesOffTheHoursUnderIt() {
        String project = aProjectOf("maya");
        agree(project, "TM", "{\"kind\": \"time-and-material\", \"cap\": {\"amount\": \"190.00\"}}");
        recordTime(project, "a", "2026-09-05", 60);
        recordTime(project, "b", "2026-09-06", 90);
        InvoiceId first = draft(project, "2026-09-30");
        assertThat(shown(first).all("/lines", "net")).containsExactly("190.00");
        issue(first);
        assertThat(unbilled(project).all("/items", "reason"))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("Over the cap"));

        var asked = credit(first, "write-off", "[{\"line\": 1, \"net\": \"47.50\"}]");
        assertThat(unbilled(project).all("/items", "over")).doesNotContainNull();
        issueCredit(asked);
        InvoiceId second = draft(project, "2026-09-30");
        assertThat(shown(second).all("/lines", "net")).containsExactly("47.50");
        issue(second);
        issueCredit(credit(second, ""));
        issueCredit(credit(first, ""));
        assertThat(invoice(first).at("/settlement")).isEqualTo("CREDITED");
        InvoiceId third = draft(project, "2026-09-30");
        assertThat(shown(third).all("/lines", "net")).containsExactly("190.00");
        assertThat(shown(third).at("/totals/gross")).isEqualTo("226.10");
    }

    @Test
    void aDiscountAndADeductionAreCreditedWithTheirLines() {
        String project = aDepositOf("500.00", "");
        reach(project, "M1", "1000.00");
        InvoiceId first = draft(project, TODAY);
        save(first, "{\"discount\": {\"percent\": 10, \"reason\": \"Agreed\"}}");
        issue(first);
        assertThat(invoice(first).at("/amountDue")).isEqualTo("476.00");

        issueCredit(credit(first, "[{\"line\": 1, \"net\": \"500.00\"}, {\"line\": 2, \"net\": \"250.00\"}]"));
        var half = invoice(first);
        issueCredit(credit(first, ""));

        assertThat(new java.math.BigDecimal(half.at("/amountDue"))).isEqualByComparingTo("238.00");
        assertThat(invoice(first).at("/amountDue")).isEqualTo("0.00");
        assertThat(invoice(first).at("/amountCredited")).isEqualTo("476.00");
        InvoiceId again = draft(project, TODAY);
        assertThat(shown(again).all("/lines", "net")).containsExactly("1000.00", "-500.00");
    }

    @Test
    void anInvoiceOverNothingIsPaidUntilItIsCredited() {
        String project = aDepositOf("500.00", "");
        reach(project, "M1", "500.00");
        InvoiceId invoice = draft(project, TODAY);
        issue(invoice);
        assertThat(invoice(invoice).at("/totals/gross")).isEqualTo("0.00");
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("PAID");

        issueCredit(credit(invoice, "[{\"line\": 1, \"net\": \"250.00\"}, {\"line\": 2, \"net\": \"250.00\"}]"));
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("PAID");
        issueCredit(credit(invoice, ""));
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("CREDITED");
    }

    @Test
    void theSameAskedTwiceIsSaidAndNotRefused() {
        String project = aProjectOf("maya");
        reach(project, "M1", "100.00");
        InvoiceId invoice = draft(project, TODAY);
        issue(invoice);
        String ten = "[{\"line\": 1, \"net\": \"10.00\"}]";
        var first = credit(invoice, ten);
        assertThat(first.json().at("/warnings")).isEmpty();
        var meanwhile = credit(invoice, ten);
        assertThat(meanwhile.at("/warnings/0"))
                .isEqualTo(first.at("/businessKey") + " of today credits the same lines and amounts.");
        String number = issueCredit(first);

        var preview = rest.post("felix", "/api/invoices/" + invoice + "/credit-notes/preview", """
                {"items": "reopen", "lines": %s}""".formatted(ten));
        assertThat(preview.at("/warnings/0")).isEqualTo(number + " of today credits the same lines and amounts.");
        assertThat(credit(invoice, "[{\"line\": 1, \"net\": \"10.01\"}]").json().at("/warnings"))
                .isEmpty();
        assertThat(rest.get("felix", "/api/invoices/" + first.at("/id")).json().at("/warnings"))
                .isEmpty();
    }

    private OverRest.Answer state(String project, String date, String percent) {
        return step(project, "WORK", "progress", "{\"date\": \"%s\", \"percent\": %s}".formatted(date, percent));
    }

    private String aDepositOf(String amount, String more) {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"%s\"%s}".formatted(amount, more));
        issue(collect(
                Objects.requireNonNull(step(project, "DOWN", "deposit", "{}").at("/businessKey"))));
        return project;
    }
}
