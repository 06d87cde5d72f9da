package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.DiscardDraft;
import io.milepost.invoice.InvoiceId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deposit is invoiced alone, and later invoices deduct it until it is used up, each cent once. */
class DepositsIT extends BillingTest {
    private static final LocalDate NOW = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final String TODAY = NOW.toString();
    private static final String YESTERDAY = NOW.minusDays(1).toString();

    @Autowired
    private DiscardDraft discardDraft;

    @Test
    void aDepositHasItsOwnInvoiceAndIsDeductedUntilItIsUsedUp() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        reach(project, "M1", "600.00");
        InvoiceId deposit = draft(project, TODAY);
        assertThat(shown(deposit).all("/items", "kind")).containsExactly("deposit");
        assertThat(shown(deposit).at("/subject")).isEqualTo("Harbour Bridge – Anzahlung");
        String number = issue(deposit);
        assertThat(invoice(deposit).at("/kind")).isEqualTo("DEPOSIT");
        assertThat(invoice(deposit).at("/totals/gross")).isEqualTo("1190.00");

        var givenUp = rest.post("felix", "/api/invoices/" + deposit + "/write-offs", "{\"reason\": \"Never paid\"}");
        assertThat(givenUp.status()).isEqualTo(409);
        assertThat(givenUp.at("/detail"))
                .isEqualTo("Invoices to come would still deduct this deposit as if it were paid: credit it instead.");
        InvoiceId first = draft(project, TODAY);
        assertThat(shown(first).all("/lines", "net")).containsExactly("600.00", "-600.00");
        assertThat(shown(first).at("/lines/1/description")).isEqualTo("Abzüglich Anzahlung, Rechnung " + number);
        assertThat(shown(first).at("/lines/1/quantity")).isEqualTo("-1");
        assertThat(shown(first).at("/deductions/deposits/0/left")).isEqualTo("400.00");
        assertThat(shown(first).at("/totals/gross")).isEqualTo("0.00");
        issue(first);

        reach(project, "M2", "1000.00");
        InvoiceId second = draft(project, TODAY);
        assertThat(shown(second).all("/lines", "net")).containsExactly("1000.00", "-400.00");
        assertThat(shown(second).at("/totals/vat")).isEqualTo("114.00");
        issue(second);

        reach(project, "M3", "1000.00");
        assertThat(shown(draft(project, TODAY)).all("/lines", "net")).containsExactly("1000.00");
    }

    @Test
    void aDraftReservesWhatItDeductsAndADiscardLetsItGo() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        issue(collect(
                Objects.requireNonNull(step(project, "DOWN", "deposit", "{}").at("/businessKey"))));
        reach(project, "M1", "800.00");
        InvoiceId first = draft(project, TODAY);
        reach(project, "M2", "800.00");
        InvoiceId second = draft(project, TODAY);
        assertThat(shown(second).all("/lines", "net")).containsExactly("800.00", "-200.00");

        discardDraft.discard(first, "maya");
        var again = save(second, "{}");
        assertThat(again.all("/lines", "net")).containsExactly("800.00", "-800.00");
        issue(second);
        assertThat(invoice(second).at("/totals/net")).isEqualTo("0.00");
    }

    @Test
    void aDepositIsAskedForOnce() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\", \"vatPercent\": \"7\"}");

        assertThat(step(project, "DOWN", "deposit", "{}").status()).isEqualTo(202);
        assertThat(step(project, "DOWN", "deposit", "{}").status()).isEqualTo(200);
        assertThat(step(project, "NONE", "deposit", "{}").status()).isEqualTo(404);
        assertThat(rest.post("omar", "/api/projects/" + project + "/terms/DOWN/deposit", "{}")
                        .status())
                .isEqualTo(404);
        InvoiceId deposit = collect(project + "/deposit-DOWN");
        assertThat(shown(deposit).at("/taxes/0/percent")).isEqualTo("7");
    }

    @Test
    void aDepositWithoutTaxLowersOnlyTheAmountToPay() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"500.00\", \"taxed\": false}");
        InvoiceId deposit = draft(project, TODAY);
        assertThat(shown(deposit).at("/taxes/0/category")).isEqualTo("O");
        assertThat(shown(deposit).at("/totals/gross")).isEqualTo("500.00");
        issue(deposit);

        reach(project, "M1", "1000.00");
        InvoiceId work = draft(project, TODAY);
        assertThat(shown(work).all("/lines", "net")).containsExactly("1000.00");
        assertThat(shown(work).at("/deductions/payable")).isEqualTo("690.00");
        issue(work);
        assertThat(invoice(work).at("/totals/gross")).isEqualTo("1190.00");
        assertThat(invoice(work).at("/prepaid")).isEqualTo("500.00");
        assertThat(invoice(work).at("/amountDue")).isEqualTo("690.00");
    }

    @Test
    void aDepositWithoutTaxThatCameAfterTheDraftIsSavedBeforeItIsSubmitted() {
        String project = aProjectOf("maya");
        reach(project, "M1", "1000.00");
        InvoiceId work = draft(project, TODAY);
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"500.00\", \"taxed\": false}");
        issue(draft(project, TODAY));
        assertThat(shown(work).at("/deductions/payable")).isEqualTo("690.00");

        assertThatThrownBy(() -> submitDraft.submit(work, "maya")).hasMessageContaining("changed since");
        save(work, "{}");
        issue(work);

        assertThat(invoice(work).at("/prepaid")).isEqualTo("500.00");
        assertThat(invoice(work).at("/amountDue")).isEqualTo("690.00");
    }

    @Test
    void anotherRequestLeavesADepositInApprovalAsItWasSubmitted() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        InvoiceId deposit = draft(project, YESTERDAY);
        approve(deposit);

        reach(project, "M1", "600.00");
        draft(project, TODAY);
        step(project, "DOWN", "deposit", "{}");

        assertThat(issueApproved(deposit)).startsWith("INV-");
        assertThat(invoice(deposit).at("/lines/0/from")).isEqualTo(YESTERDAY);
    }

    @Test
    void aDepositIsBilledInFullBecauseAllOfItIsDeducted() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        InvoiceId deposit = draft(project, TODAY);

        var discounted = save(deposit, "{\"discount\": {\"percent\": \"10\", \"reason\": \"Early payer\"}}");
        assertThat(discounted.at("/problems/0/message")).startsWith("Later invoices deduct a deposit in full");
        assertThatThrownBy(() -> submitDraft.submit(deposit, "maya")).hasMessageContaining("no discount");
        var lowered = save(deposit, """
                {"discount": {}, "freeLines": [{"description": "Early payer", "quantity": "-1", "unit": "pc",
                  "unitPrice": "100.00", "reason": "Agreed"}]}""");
        assertThat(lowered.all("/problems", "code")).containsExactly("deposit-lowered");

        assertThat(save(deposit, "{\"freeLines\": []}").json().get("problems")).isEmpty();
        issue(deposit);
    }

    @Test
    void theBudgetCountsWorkThatWasPaidAheadOnce() {
        String project = aProjectOf("maya");
        rest.put("felix", "/api/projects/" + project, """
                {"name": "Harbour Bridge", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR", "poBudget": "1000.00"}""");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"500.00\", \"taxed\": false}");
        issue(draft(project, TODAY));

        reach(project, "M1", "1000.00");
        InvoiceId work = draft(project, TODAY);
        assertThat(shown(work).json().get("warnings")).isEmpty();
        reach(project, "M2", "0.01");
        assertThat(shown(draft(project, TODAY)).at("/warnings/0/message")).contains("0.01 EUR over the budget");
    }

    @Test
    void aDepositThatWasDiscardedKeepsNoWorkFromBeingBilled() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        discardDraft.discard(draft(project, TODAY), "maya");
        reach(project, "M1", "600.00");

        assertThat(shown(draft(project, TODAY)).all("/lines", "kind")).containsExactly("milestone");
        assertThat(shown(draft(project, TODAY)).all("/lines", "kind")).containsExactly("deposit");
    }

    @Test
    void aDepositThatWasDiscardedIsAskedForAgain() {
        String project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"1000.00\"}");
        discardDraft.discard(collect(step(project, "DOWN", "deposit", "{}").at("/businessKey")), "maya");
        reach(project, "M1", "600.00");

        var again = step(project, "DOWN", "deposit", "{}");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.at("/businessKey")).isEqualTo(project + "/deposit-DOWN-again-2");
        assertThat(step(project, "DOWN", "deposit", "{}").status()).isEqualTo(200);
        InvoiceId deposit = collect(again.at("/businessKey"));
        assertThat(shown(deposit).all("/lines", "kind")).containsExactly("deposit");
        assertThat(step(project, "DOWN", "deposit", "{}").status()).isEqualTo(200);
        issue(deposit);
        assertThat(step(project, "DOWN", "deposit", "{}").status()).isEqualTo(200);
    }
}
