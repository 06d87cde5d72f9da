package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.DecideWriteOff;
import io.milepost.receivable.WriteOffRefused;
import io.milepost.web.WebApplication.StartedLives;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Money that comes, goes back, is lost on the way or given up: what is owed always adds up. */
class PaymentsIT extends BillingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    private DecideWriteOff decideWriteOff;

    @Autowired
    private StartedLives asked;

    @Autowired
    private JdbcTemplate jdbc;

    private InvoiceId invoice = new InvoiceId("none");

    @BeforeEach
    void anIssuedInvoiceOver1190() {
        String project = aProjectOf("maya");
        reach(project, "M1", "1000.00");
        invoice = draft(project, TODAY.toString());
        issue(invoice);
    }

    @Test
    void whatBanksKeepOnTheWayCountsAsPaid() {
        var paid = pay("{\"amount\": \"1175.00\", \"charges\": \"15.00\", \"date\": \"%s\"}".formatted(TODAY));

        assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
        assertThat(paid.at("/amount")).isEqualTo("1190.00");
        assertThat(paid.at("/charges")).isEqualTo("15.00");
        assertThat(paid.at("/settlement")).isEqualTo("PAID");
        assertThat(events()).contains("Payment received: 1,190.00 EUR, of it bank charges of 15.00 EUR");
    }

    @Test
    void aPaymentTheBankReturnsIsOwedAgainAndIsReturnedOnce() {
        String payment = pay(of("1190.00")).at("/id");
        assertThat(asked.settled).contains(invoice.value());
        assertThat(asked.owedAgain).doesNotContain(invoice.value());

        var reversed = reverse(payment, "Direct debit returned");

        assertThat(reversed.status()).as(reversed.toString()).isEqualTo(201);
        assertThat(reversed.at("/amount")).isEqualTo("-1190.00");
        assertThat(reversed.at("/settlement")).isEqualTo("OPEN");
        assertThat(reversed.at("/amountDue")).isEqualTo("1190.00");
        assertThat(asked.owedAgain).containsOnlyOnce(invoice.value());
        assertThat(reverse(payment, "Again").status()).isEqualTo(409);
        assertThat(reverse(reversed.at("/id"), "Back").at("/detail")).contains("Record the payment anew");
        assertThat(reverse("999999", "None").status()).isEqualTo(404);
        assertThat(reverse(payment, " ").status()).isIn(409, 422);
        assertThat(rest.get("felix", path("payments")).all("", "kind")).isEqualTo(List.of("RECEIVED", "REVERSED"));
    }

    @Test
    void aReversalNeedsAReasonAndADayAfterItsPayment() {
        String payment = pay(of("100.00")).at("/id");

        var blank = reverse(payment, " ");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).contains("The reason is missing.");
        var early = rest.post(
                "felix",
                path("payments/%s/reversal".formatted(payment)),
                "{\"date\": \"%s\", \"reason\": \"Too early\"}".formatted(TODAY.minusDays(1)));
        assertThat(early.text()).contains("can't be reversed before it was made");
        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("1090.00");
    }

    @Test
    void onlyWhatWasPaidTooMuchIsPaidBack() {
        assertThat(payBack("1.00").text()).contains("Nothing was paid too much.");
        pay(of("1200.00"));
        assertThat(payBack("10.01").text()).contains("Only 10.00 EUR were paid too much.");

        var back = payBack("10.00");

        assertThat(back.status()).as(back.toString()).isEqualTo(201);
        assertThat(back.at("/kind")).isEqualTo("PAID_BACK");
        assertThat(back.at("/overpaid")).isEqualTo("0.00");
        assertThat(back.at("/settlement")).isEqualTo("PAID");
    }

    @Test
    void whatOurBankTakesForARepaymentIsNoPartOfIt() {
        pay(of("1200.00"));

        var back = rest.post(
                "felix",
                path("repayments"),
                "{\"amount\": \"8.00\", \"charges\": \"2.00\", \"date\": \"%s\"}".formatted(TODAY));

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("What our bank takes for a repayment is no part of it.");
        assertThat(invoice(invoice).at("/overpaid")).isEqualTo("10.00");
    }

    @Test
    void chargesOfRemindersAreWaivedOnceTheInvoiceIsSettled() {
        assertThat(waive("They are right").at("/detail")).contains("claimed no fees");
        jdbc.update("update receivable set claimed = 5 where invoice_id = ?", invoice.value());
        pay(of("1000.00"));
        assertThat(waive("They are right").at("/detail")).contains("once the invoice is settled");
        assertThat(pay(of("195.00")).at("/overpaid")).isEqualTo("0.00");
        assertThat(payBack("5.00").text()).contains("Nothing was paid too much.");
        assertThat(waive(" ").text()).contains("The reason is missing.");
        assertThat(rest.post("maya", path("charges/waiver"), "{}").status()).isEqualTo(403);

        var waived = waive("They are right");

        assertThat(waived.status()).as(waived.toString()).isEqualTo(200);
        assertThat(waived.at("/overpaid")).isEqualTo("5.00");
        assertThat(payBack("5.00").status()).isEqualTo(201);
        assertThat(events()).contains("Charges waived: 5.00 EUR: They are right");
    }

    private OverRest.Answer waive(String why) {
        return rest.post("felix", path("charges/waiver"), "{\"reason\": \"%s\"}".formatted(why));
    }

    @Test
    void aWriteOffIsAskedForByAccountingAndDecidedBySomebodyElse() {
        pay(of("1000.00"));
        assertThat(rest.post("maya", path("write-offs"), "{\"reason\": \"Bankrupt\"}")
                        .status())
                .isEqualTo(403);
        assertThat(writeOff("190.01", "Bankrupt").text()).contains("Only 190.00 EUR are due.");
        assertThat(writeOff("10.00", " ").text()).contains("The reason is missing.");

        var first = writeOff(null, "Bankrupt");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.at("/amount")).isEqualTo("190.00");
        assertThat(first.at("/state")).isEqualTo("ASKED");
        assertThat(asked.writeOffs).containsOnlyOnce(invoice.value());
        assertThat(writeOff("5.00", "Again").at("/detail")).contains("waits for its decision already");
        assertThatThrownBy(() -> decideWriteOff.approve(invoice, "felix"))
                .isInstanceOf(WriteOffRefused.class)
                .hasMessageContaining("somebody else has to");
        pay(of("40.00"));
        decideWriteOff.approve(invoice, "greta");
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("WRITTEN_OFF");
        assertThat(invoice(invoice).at("/amountWrittenOff")).isEqualTo("150.00");
        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("0.00");
        assertThatThrownBy(() -> decideWriteOff.approve(invoice, "greta")).hasMessageContaining("decided already");
        assertThat(writeOff(null, "Nothing").at("/detail")).contains("nothing to write off");
    }

    @Test
    void aDeclinedWriteOffChangesNothingAndMayBeAskedForAgain() {
        writeOff(null, "Bankrupt");
        assertThatThrownBy(() -> decideWriteOff.decline(invoice, " ", "greta")).hasMessageContaining("Say why");

        decideWriteOff.decline(invoice, "They pay in May", "greta");

        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("1190.00");
        var all = rest.get("maya", path("write-offs"));
        assertThat(all.all("", "state")).isEqualTo(List.of("DECLINED"));
        assertThat(all.all("", "comment")).isEqualTo(List.of("They pay in May"));
        assertThat(writeOff("20.00", "Rounding").status()).isEqualTo(201);
    }

    @Test
    void whatComesInAfterAllTakesAWriteOffBack() {
        writeOff(null, "Bankrupt");
        decideWriteOff.approve(invoice, "greta");

        pay(of("500.00"));
        assertThat(invoice(invoice).at("/amountWrittenOff")).isEqualTo("690.00");
        issueCredit(credit(invoice, "[{\"line\": 1, \"net\": \"100.00\"}]"));
        assertThat(invoice(invoice).at("/amountWrittenOff")).isEqualTo("571.00");
        pay(of("600.00"));

        assertThat(invoice(invoice).at("/amountWrittenOff")).isEqualTo("0.00");
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("PAID");
        assertThat(invoice(invoice).at("/overpaid")).isEqualTo("29.00");
        assertThat(rest.get("felix", path("write-offs")).all("", "amount"))
                .isEqualTo(List.of("1190.00", "-500.00", "-119.00", "-571.00"));
        assertThat(events()).contains("Write-off recovered: 571.00 EUR: payment of 600.00 EUR");
    }

    @Test
    void onlyAccountingMovesMoneyAndForeignInvoicesAreNotThere() {
        for (String person : List.of("maya", "greta", "ada", "tracker", "lena")) {
            assertThat(rest.post(person, path("payments"), of("1.00")).status())
                    .as(person)
                    .isIn(403, 404);
            assertThat(rest.post(person, path("repayments"), of("1.00")).status())
                    .as(person)
                    .isIn(403, 404);
            assertThat(rest.post(person, path("payments/1/reversal"), "{}").status())
                    .as(person)
                    .isIn(403, 404);
        }
        assertThat(rest.get("omar", path("payments")).status()).isEqualTo(404);
        assertThat(rest.get("omar", path("write-offs")).status()).isEqualTo(404);
        assertThat(invoice(invoice).at("/amountPaid")).isEqualTo("0.00");
    }

    private OverRest.Answer pay(String payment) {
        return rest.post("felix", path("payments"), payment);
    }

    private OverRest.Answer payBack(String amount) {
        return rest.post("felix", path("repayments"), of(amount));
    }

    private OverRest.Answer reverse(String payment, String why) {
        return rest.post(
                "felix",
                path("payments/%s/reversal".formatted(payment)),
                "{\"date\": \"%s\", \"reason\": \"%s\"}".formatted(TODAY, why));
    }

    private OverRest.Answer writeOff(String amount, String reason) {
        return rest.post(
                "felix",
                path("write-offs"),
                "{%s\"reason\": \"%s\"}"
                        .formatted(amount == null ? "" : "\"amount\": \"%s\", ".formatted(amount), reason));
    }

    private static String of(String amount) {
        return "{\"amount\": \"%s\", \"date\": \"%s\"}".formatted(amount, TODAY);
    }

    private String path(String what) {
        return "/api/invoices/%s/%s".formatted(invoice, what);
    }

    private List<String> events() {
        var timeline = rest.get("felix", path("timeline"));
        List<String> events = timeline.all("/entries", "event");
        List<String> details = timeline.all("/entries", "detail");
        return java.util.stream.IntStream.range(0, events.size())
                .mapToObj(i -> events.get(i) + ": " + details.get(i))
                .toList();
    }
}
