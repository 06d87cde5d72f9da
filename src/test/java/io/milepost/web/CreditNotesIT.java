package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.approval.ReviewForbidden;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.OutOfBounds;
import io.milepost.invoice.RegisterCreditNote;
import io.milepost.invoice.WithdrawCreditNote;
import io.milepost.receivable.AnswerDispute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was billed comes back exactly once, on paper, in the ledger and in what is owed. */
class CreditNotesIT extends IssuingTest {
    private static final String FULL = """
            {"reason": "Billed to the wrong project", "items": "reopen"}""";

    @Autowired
    private RegisterCreditNote registerCreditNote;

    @Autowired
    private WithdrawCreditNote withdrawCreditNote;

    @Autowired
    private AnswerDispute answerDispute;

    @Autowired
    private WebApplication.StartedLives lifecycle;

    @Autowired
    private FrozenInvoices frozenInvoices;

    @Autowired
    private JdbcTemplate jdbc;

    private String project;
    private InvoiceId invoice;

    /** Three hours at 95.00 and 19 %: 285.00 net, 54.15 VAT. */
    @BeforeEach
    void anIssuedInvoice() {
        project = aProjectOf("maya");
        for (int day = 1; day <= 3; day++) {
            rest.post("tracker", "/api/time-entries", """
                    [{"id": "%s-%d", "project": "%s", "person": "maya", "role": "Engineer", "date": "2026-10-0%d",
                      "minutes": 60, "description": "Survey of pier %d"}]""".formatted(project, day, project, day, day));
        }
        invoice = issued(aDraftOf(project, "maya"));
    }

    @Test
    void inFullItMirrorsTheInvoiceAndTheWorkIsBilledOnceAgain() {
        var asked = rest.post("felix", creditNotes(), FULL);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.at("/kind")).isEqualTo("CREDIT_NOTE");
        assertThat(asked.at("/businessKey")).isEqualTo(number() + "/credit-1");
        assertThat(asked.at("/state")).isEqualTo("IN_APPROVAL");
        assertThat(asked.at("/totals/gross")).isEqualTo("339.15");
        assertThat(asked.at("/corrects/number")).isEqualTo(number());
        assertThat(asked.header("Location")).isEqualTo("/api/invoices/" + asked.at("/id"));

        String note = approvedAndIssued(asked);

        assertThat(note).startsWith("CRN-");
        var corrected = rest.get("felix", "/api/invoices/" + invoice);
        assertThat(corrected.at("/settlement")).isEqualTo("CREDITED");
        assertThat(corrected.at("/amountDue")).isEqualTo("0.00");
        assertThat(corrected.at("/amountCredited")).isEqualTo("339.15");
        assertThat(corrected.at("/lines/0/creditable")).isEqualTo("0.00");
        assertThat(corrected.at("/creditedBy/0/number")).isEqualTo(note);
        var unbilled = rest.get("maya", "/api/projects/" + project + "/unbilled");
        assertThat(unbilled.all("/items", "reason"))
                .hasSize(3)
                .allSatisfy(reason -> assertThat(reason).contains("Credited by " + note));

        InvoiceId again = issued(aDraftOf(project, "maya"));

        assertThat(rest.get("felix", "/api/invoices/" + again).at("/totals/net"))
                .isEqualTo("285.00");
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(rest.get("felix", "/api/number-register?series=CRN-" + note.substring(4, 8))
                        .all("/items", "number"))
                .contains(note);
        assertThat(livePortionsOf(again)).isEqualTo(3);
        assertThat(livePortionsOf(invoice)).isZero();
    }

    @Test
    void oneThatWasPromisedToAClientOpensTheirQueryAgainWhenItIsWithdrawn() {
        rest.post("felix", "/api/invoices/" + invoice + "/disputes", """
                {"reason": "amount", "text": "Too much"}""");
        answerDispute.credit(invoice, "You are right.", new CreditWish("You are right.", true, List.of()), "maya");
        String note = dispute().path("creditNote").asText();
        assertThat(dispute().path("state").asText()).isEqualTo("CREDITED_IN_FULL");
        lifecycle.disputes.clear();
        lifecycle.settled.clear();

        withdrawn(InvoiceId.parse(note));

        assertThat(dispute().path("state").asText()).isEqualTo("OPEN");
        assertThat(dispute().path("creditNote").isNull()).isTrue();
        assertThat(dispute().path("answer").isNull()).isTrue();
        assertThat(lifecycle.disputes).containsExactly(invoice.value());
        assertThat(lifecycle.settled).contains(invoice.value());
        assertThat(rest.get("felix", "/api/invoices/" + invoice + "/timeline")
                        .json()
                        .toString())
                .contains("Client's query reopened", "/credit-1, promised in answer to it, is withdrawn");
        assertThat(rest.get("felix", "/api/invoices/" + invoice + "/reminders")
                        .json()
                        .path("next")
                        .isNull())
                .isTrue();

        answerDispute.uphold(invoice, "It stands after all.", "maya");

        assertThat(dispute().path("state").asText()).isEqualTo("UPHELD");
        assertThat(jdbc.queryForObject(
                        "select count(*) from notice where invoice_id = ? and occasion like 'dispute-%'",
                        Integer.class, invoice.value()))
                .isEqualTo(2);
    }

    private JsonNode dispute() {
        return rest.get("felix", "/api/invoices/" + invoice + "/disputes")
                .json()
                .path(0);
    }

    @Test
    void aPartOfALineOpensExactlyThatPartFromTheLastDayBack() {
        approvedAndIssued(rest.post("felix", creditNotes(), """
                {"reason": "Half a day too much", "items": "reopen", "lines": [{"line": 1, "quantity": "1.5"}]}"""));

        var unbilled = rest.get("maya", "/api/projects/" + project + "/unbilled");
        assertThat(unbilled.all("/items", "recorded")).containsExactly("30", "60");
        assertThat(unbilled.all("/items", "date")).containsExactly("2026-10-02", "2026-10-03");
        var corrected = rest.get("felix", "/api/invoices/" + invoice);
        assertThat(corrected.at("/lines/0/creditable")).isEqualTo("142.50");
        assertThat(corrected.at("/lines/0/creditableQuantity")).isEqualTo("1.5");
        assertThat(corrected.at("/amountDue")).isEqualTo("169.58");
        assertThat(corrected.at("/settlement")).isEqualTo("OPEN");
        assertThat(billedNetOf(invoice)).isEqualByComparingTo("142.50");
        InvoiceId again = issued(aDraftOf(project, "maya"));
        assertThat(rest.get("felix", "/api/invoices/" + again).at("/totals/net"))
                .isEqualTo("142.50");
    }

    @Test
    void inPartsAnAmountAtATimeTheCentsEndAtTheInvoice() {
        List<String> vats = new ArrayList<>();
        for (String net : List.of("10.03", "10.03", "100.00")) {
            var asked = rest.post("felix", creditNotes(), """
                    {"reason": "Discount agreed later", "items": "reopen", "lines": [{"line": 1, "net": "%s"}]}""".formatted(net));
            vats.add(asked.at("/totals/vat"));
            approvedAndIssued(asked);
        }
        var last = rest.post("felix", creditNotes(), FULL);
        vats.add(last.at("/totals/vat"));
        approvedAndIssued(last);

        assertThat(vats.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("54.15");
        assertThat(rest.get("felix", "/api/invoices/" + invoice).at("/settlement"))
                .isEqualTo("CREDITED");
        assertThat(billedNetOf(invoice)).isEqualByComparingTo("0");
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").at("/totals/minutes"))
                .isEqualTo("180");
    }

    @Test
    void whatElseIsOnTheLineStaysWorthWhatItWas() {
        approvedAndIssued(rest.post("felix", creditNotes(), """
                {"reason": "Half a day too much", "items": "reopen", "lines": [{"line": 1, "net": "85.00"}]}"""));

        assertThat(jdbc.queryForList(
                        "select net from allocation where invoice_id = ? and state = 'BILLED' order by portion_id",
                        BigDecimal.class,
                        invoice.value()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("95"), new BigDecimal("95"), new BigDecimal("10"));
    }

    @Test
    void namedItemsAreCreditedWhicheverDayTheyAreOf() {
        approvedAndIssued(rest.post("felix", creditNotes(), """
                {"reason": "Not ours", "items": "reopen", "lines": [{"line": 1, "items": ["time:api:%s-1"]}]}""".formatted(project)));

        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").all("/items", "date"))
                .containsExactly("2026-10-01");
    }

    @Test
    void whatIsWrittenOffIsNeverBilledAgain() {
        approvedAndIssued(rest.post("felix", creditNotes(), """
                {"reason": "Goodwill", "items": "write-off"}"""));

        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void whatBecomesOfTheWorkIsApprovedWithTheRest() {
        var asked = rest.post("felix", creditNotes(), """
                {"reason": "Goodwill", "items": "write-off"}""");
        jdbc.update("update credit_request set reopens = true where credit_note_id = ?", asked.at("/id"));
        approvedAndIssued(asked);

        assertThat(frozenInvoices.of(new InvoiceId(asked.at("/id"))).preceding().reopens())
                .isFalse();
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void whileOneIsApprovedTheSameAmountsAreNotCreditedTwice() {
        var first = rest.post("felix", creditNotes(), FULL);

        var second = rest.post("felix", creditNotes(), FULL);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/detail")).contains("is being approved");

        withdrawn(first);
        assertThat(rest.post("felix", creditNotes(), FULL).status()).isEqualTo(201);
    }

    @Test
    void ofManyAskedAtOnceOneIsTaken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Integer> ask = () -> rest.post("felix", creditNotes(), FULL).status();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(8, ask))) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndNoSecondCreditNote() {
        String key = "credit-" + project;
        var first = rest.postWithKey("felix", creditNotes(), key, FULL);
        var again = rest.postWithKey("felix", creditNotes(), key, FULL);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(rest.get("felix", "/api/invoices/" + invoice).json().at("/creditedBy"))
                .hasSize(1);
    }

    @Test
    void whatCantBeCreditedIsSaidInPlainWords() {
        assertRefused("""
                {"reason": "x", "items": "reopen", "lines": [{"line": 1, "net": "285.01"}]}""", "285.00 EUR of it is left");
        assertRefused("""
                {"reason": "x", "items": "reopen", "lines": [{"line": 7}]}""", "has no line '7'");
        assertRefused("""
                {"reason": "x", "items": "reopen", "lines": [{"line": 1, "items": ["time:api:other"]}]}""", "is not on line 1");
        assertRefused("""
                {"reason": " ", "items": "reopen"}""", "Say why");
        assertRefused("""
                {"reason": "x"}""", "reopen or write-off");
        assertRefused("""
                {"reason": "x", "items": "reopen", "lines": [null]}""", "Name a line to credit");
        assertRefused("""
                {"reason": "x", "items": "reopen", "lines": [{"line": 1, "items": [null]}]}""", "is not the key of a billable item");

        var note = rest.post("felix", creditNotes(), FULL);
        var ofANote = rest.post("felix", "/api/invoices/" + note.at("/id") + "/credit-notes", FULL);
        assertThat(ofANote.status()).isEqualTo(422);
        assertThat(ofANote.at("/detail")).contains("is a credit note itself");
        approvedAndIssued(note);
        assertRefused(FULL, "Nothing is left to credit");
        var draft = rest.post("felix", "/api/invoices/" + aDraftOf(project, "maya") + "/credit-notes", FULL);
        assertThat(draft.status()).isEqualTo(422);
        assertThat(draft.at("/detail")).contains("only an issued invoice");
    }

    @Test
    void onlyAccountingAsksAndItsAuthorNeverApproves() {
        assertThat(rest.post("maya", creditNotes(), FULL).status()).isEqualTo(403);
        assertThat(rest.post("greta", creditNotes(), FULL).status()).isEqualTo(403);
        InvoiceId note = new InvoiceId(rest.post("felix", creditNotes(), FULL).at("/id"));
        decideGates.decide(note);
        String gate = approvalGates.of(note.value()).get(0);

        Assertions.assertThatThrownBy(() -> reviewInvoice.decide(
                        gate, new Reviewer("felix", Set.of("practice-leads", "accounting")), true, null))
                .isInstanceOf(ReviewForbidden.class);
        assertThat(rest.get("felix", "/api/invoices/" + note + "/route").at("/facts/kind"))
                .isEqualTo("CREDIT_NOTE");
        assertThat(rest.get("felix", "/api/invoices/" + note + "/route").at("/facts/termsDiffer"))
                .isEqualTo("false");
    }

    @Test
    void aCreditNoteSentBackIsRevisedAndItsPreviewCountsItsOwnAmountsAsLeft() {
        InvoiceId note = new InvoiceId(rest.post("felix", creditNotes(), FULL).at("/id"));
        decideGates.decide(note);
        String gate = approvalGates.of(note.value()).get(0);
        reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), false, "Only the last day");

        var preview = rest.post("felix", creditNotes() + "/preview?revising=" + note, """
                {"items": "reopen", "lines": [{"line": 1, "quantity": 1}]}""");
        assertThat(preview.at("/totals/gross")).as(preview.toString()).isEqualTo("113.05");
        registerCreditNote.revise(note, lastHour(), "felix");
        var revised = rest.get("felix", "/api/invoices/" + note);

        assertThat(revised.at("/totals/gross")).isEqualTo("113.05");
        assertThat(revised.at("/lines/0/quantity")).isEqualTo("1");
        approvedAndIssued(revised);
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").all("/items", "date"))
                .containsExactly("2026-10-03");
    }

    @Test
    void whatWasPaidAndThenCreditedIsOverpaid() {
        rest.post("felix", "/api/invoices/" + invoice + "/payments", """
                {"amount": "339.15", "date": "%s"}""".formatted(
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC)));
        approvedAndIssued(rest.post("felix", creditNotes(), FULL));

        var corrected = rest.get("felix", "/api/invoices/" + invoice);
        assertThat(corrected.at("/settlement")).isEqualTo("PAID");
        assertThat(corrected.at("/overpaid")).isEqualTo("339.15");
    }

    @Test
    void bothTimelinesTellTheStory() {
        var asked = rest.post("felix", creditNotes(), FULL);
        approvedAndIssued(asked);

        assertThat(rest.get("felix", "/api/invoices/" + invoice + "/timeline").all("/entries", "event"))
                .containsSubsequence("Issued", "Credit note requested", "Credited");
        assertThat(rest.get("felix", "/api/invoices/" + asked.at("/id") + "/timeline")
                        .all("/entries", "event"))
                .containsSubsequence("Credit note requested", "Submitted for approval", "Approved", "Issued");
    }

    @Test
    void oneThatNoLongerFitsWhatIsLeftIsStoppedBeforeItsNumber() {
        var first = rest.post("felix", creditNotes(), FULL);
        withdrawn(first);
        var second = rest.post("felix", creditNotes(), FULL);
        jdbc.update("update invoice set state = 'ISSUED' where id = ?", first.at("/id")); // behind the product's back

        Assertions.assertThatThrownBy(() -> approvedAndIssued(second))
                .isInstanceOf(OutOfBounds.class)
                .hasMessageContaining("credits more than is left. Line 1");
        assertThat(rest.get("felix", "/api/invoices/" + second.at("/id")).at("/state"))
                .isEqualTo("APPROVED");
    }

    private void assertRefused(String body, String sentence) {
        var refused = rest.post("felix", creditNotes(), body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains(sentence);
    }

    private void withdrawn(OverRest.Answer asked) {
        withdrawn(new InvoiceId(asked.at("/id")));
    }

    private void withdrawn(InvoiceId note) {
        decideGates.decide(note);
        String gate = approvalGates.of(note.value()).get(0);
        reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), false, "No");
        withdrawCreditNote.withdraw(note, "felix");
    }

    private static CreditWish lastHour() {
        return new CreditWish(
                "Only the last day", true, List.of(new CreditWish.LineWish("1", null, BigDecimal.ONE, List.of())));
    }

    private String approvedAndIssued(OverRest.Answer asked) {
        assertThat(asked.at("/id")).as(asked.toString()).isNotNull();
        InvoiceId note = new InvoiceId(asked.at("/id"));
        approveSubmitted(note);
        return issueInvoice.issue(note);
    }

    private InvoiceId issued(InvoiceId draft) {
        var unused = issue(draft);
        return draft;
    }

    private String creditNotes() {
        return "/api/invoices/" + invoice + "/credit-notes";
    }

    private String number() {
        return rest.get("felix", "/api/invoices/" + invoice).at("/number");
    }

    private int livePortionsOf(InvoiceId of) {
        return jdbc.queryForObject(
                "select count(*) from allocation where invoice_id = ? and live_portion is not null",
                Integer.class,
                of.value());
    }

    private BigDecimal billedNetOf(InvoiceId of) {
        return jdbc.queryForObject(
                "select coalesce(sum(net), 0) from allocation where invoice_id = ? and state = 'BILLED'",
                BigDecimal.class,
                of.value());
    }
}
