package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.invoice.InvoiceId;
import io.milepost.web.WebApplication.StartedLives;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What banks say came in: taken in once, proposed, confirmed by a person, recorded once. */
class BankStatementsIT extends BillingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final String HEADER =
            "account,bookingDate,valueDate,amount,currency,text,payer,payerIban,bankReference\n";

    @Autowired
    private StartedLives asked;

    @Autowired
    private JdbcTemplate jdbc;

    private InvoiceId invoice = new InvoiceId("none");
    private String number = "";
    private final String payerIban =
            "DE%020d".formatted(Math.abs(UUID.randomUUID().getMostSignificantBits()) % 1_000_000_000_000L);

    @BeforeEach
    void anIssuedInvoiceOver1190() {
        issueOne();
    }

    private void issueOne() {
        String project = aProjectOf("maya");
        reach(project, "M1", "1000.00");
        invoice = draft(project, TODAY.toString());
        number = issue(invoice);
    }

    @Test
    void anEntryThatNamesItsInvoiceIsProposedConfirmedAndRecordedOnce() {
        var imported = take(row("1190.00", "RE-Nr. " + number.replace('-', ' ')) + row("-35.00", "Office rent"));

        assertThat(imported.status()).as(imported.toString()).isEqualTo(201);
        assertThat(imported.at("/entries/new")).isEqualTo("2");
        assertThat(imported.at("/entries/toConfirm")).isEqualTo("1");
        assertThat(imported.at("/entries/notOurs")).isEqualTo("1");
        String id = imported.at("/statements/0/id");
        assertThat(asked.statements).contains(id);
        JsonNode entry = entry(id, 1);
        assertThat(entry.at("/proposal/confidence").asText()).isEqualTo("CERTAIN");
        assertThat(entry.at("/proposal/why").asText())
                .isEqualTo("It names %s and is exactly what is due.".formatted(number));
        assertThat(entry(id, 2).at("/state").asText()).isEqualTo("NOT_OURS");

        assertThat(confirm(id, 1, "PAYMENT:other").at("/detail")).contains("has changed since you looked");
        assertThat(confirm(id, 1, key(entry)).status()).isEqualTo(204);

        assertThat(invoice(invoice).at("/settlement")).isEqualTo("PAID");
        assertThat(entry(id, 1).at("/recorded/0/invoice").asText()).isEqualTo(number);
        assertThat(rest.get("felix", "/api/invoices/" + invoice + "/timeline").text())
                .contains("Statement of ", ", entry 1: Hafenbau");
        var again = confirm(id, 1, key(entry));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).isEqualTo("This entry is booked already, by felix.");
        assertThat(rest.get("felix", "/api/invoices/" + invoice + "/payments").json())
                .hasSize(1);
    }

    @Test
    void theSameEntriesInAnyFileAndFormatAreKnown() {
        String first = row("1190.00", number);
        take(first);

        var same = take(first);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.at("/entries/known")).isEqualTo("1");
        assertThat(same.at("/statements/0/entries/open")).isEqualTo("1");
        var overlapping = take(first + row("77.00", "Something else"));
        assertThat(overlapping.at("/entries/new")).isEqualTo("1");
        assertThat(overlapping.at("/entries/known")).isEqualTo("1");
        var otherFormat = take(
                "application/octet-stream", """
                :20:STARTUMS
                :25:12030000/0000202051
                :28C:00231/001
                :60F:C%1$sEUR0,00
                :61:%1$s%2$sCR1190,00N062NONREF
                :86:166?00GUTSCHRIFT?20EREF+NOTPROVIDED?21SVWZ+%3$s?31%4$s?32HAFENBAU NORD GMBH
                :62F:C%1$sEUR1190,00
                -
                """.formatted(shortDay(), shortDay().substring(2), number, payerIban));
        assertThat(otherFormat.status()).as(otherFormat.toString()).isEqualTo(200);
        assertThat(otherFormat.at("/entries/known")).isEqualTo("1");
    }

    @Test
    void importedByManyAtOnceEachEntryIsThereOnce() throws Exception {
        String file = Stream.of("10.01", "10.02", "10.03")
                .map(amount -> row(amount, "At once " + number))
                .reduce("", String::concat);
        var pool = Executors.newFixedThreadPool(6);
        List<Callable<OverRest.Answer>> six = Collections.nCopies(6, () -> take(file));
        int fresh = 0;
        for (var answer : pool.invokeAll(six)) {
            assertThat(answer.get().status()).as(answer.get().toString()).isIn(200, 201);
            fresh += Integer.parseInt(answer.get().at("/entries/new"));
        }
        pool.shutdown();

        assertThat(fresh).isEqualTo(3);
        assertThat(jdbc.queryForObject(
                        "select count(*) from statement_entry where text = ?", Integer.class, "At once " + number))
                .isEqualTo(3);
    }

    @Test
    void confirmedByManyAtOnceItIsRecordedOnce() throws Exception {
        String id = take(row("1190.00", number)).at("/statements/0/id");
        String key = key(entry(id, 1));
        var pool = Executors.newFixedThreadPool(5);
        List<Callable<OverRest.Answer>> five = Collections.nCopies(5, () -> confirm(id, 1, key));
        long done = 0;
        for (var answer : pool.invokeAll(five)) {
            assertThat(answer.get().status()).as(answer.get().toString()).isIn(204, 409);
            done += answer.get().status() == 204 ? 1 : 0;
        }
        pool.shutdown();

        assertThat(done).isEqualTo(1);
        assertThat(invoice(invoice).at("/overpaid")).isEqualTo("0.00");
    }

    @Test
    void whatWasPaidMeanwhileIsRefusedAndProposedAnew() {
        String id = take(row("1190.00", number)).at("/statements/0/id");
        String seen = key(entry(id, 1));
        rest.post(
                "felix",
                "/api/invoices/" + invoice + "/payments",
                "{\"amount\": \"1190.00\", \"date\": \"%s\"}".formatted(TODAY));

        var refused = confirm(id, 1, seen);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail"))
                .isEqualTo("This has changed since you looked. It names %s, of which nothing is due any more."
                        .formatted(number));
        var paid = decide(id, 1, "{\"decision\": \"pay\", \"payments\": [{\"invoice\": \"%s\"}]}".formatted(number));
        assertThat(paid.at("/detail")).contains("say that it is an overpayment");
        assertThat(decide(
                                id,
                                1,
                                "{\"decision\": \"pay\", \"overpayment\": true, \"payments\": [{\"invoice\": \"%s\"}]}"
                                        .formatted(number))
                        .status())
                .isEqualTo(204);
        assertThat(invoice(invoice).at("/overpaid")).isEqualTo("1190.00");
        String back = take(row("-1190.00", "Paid twice " + number)).at("/statements/0/id");
        assertThat(entry(back, 1).at("/proposal/kind").asText()).isEqualTo("REPAYMENT");
        assertThat(confirm(back, 1, key(entry(back, 1))).status()).isEqualTo(204);
        assertThat(invoice(invoice).at("/overpaid")).isEqualTo("0.00");
    }

    @Test
    void onePaymentOfTwoInvoicesIsDividedByWhatIsDue() {
        String first = number;
        issueOne();
        String id = take(row("2380.00", first + ", " + number)).at("/statements/0/id");

        var all = rest.post(
                "felix",
                "/api/bank-statements/" + id + "/confirmations",
                "[{\"entry\": 1, \"key\": \"%s\"}, {\"entry\": 1, \"key\": \"x\"}]".formatted(key(entry(id, 1))));

        assertThat(all.at("/confirmed")).isEqualTo("1");
        assertThat(all.at("/refused/0/reason")).contains("booked already");
        assertThat(entry(id, 1).at("/recorded")).hasSize(2);
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("PAID");
    }

    @Test
    void aPersonDividesItOtherwiseAndTheSumIsTheEntrys() {
        String first = number;
        issueOne();
        String id = take(row("1500.00", "For our account")).at("/statements/0/id");
        String both = "{\"decision\": \"pay\", \"payments\": [{\"invoice\": \"%s\", \"amount\": \"1190.00\"},"
                + " {\"invoice\": \"%s\", \"amount\": \"%s\"}]}";

        assertThat(decide(id, 1, both.formatted(first, number, "300.00")).at("/detail"))
                .isEqualTo("What is divided comes to 1,490.00 EUR, the entry to 1,500.00 EUR.");
        assertThat(decide(id, 1, both.formatted(first, "INV-1999-00001", "310.00"))
                        .at("/detail"))
                .isEqualTo("There is no issued invoice INV-1999-00001.");
        assertThat(decide(id, 1, both.formatted(first, number.toLowerCase(Locale.ROOT), "310.00"))
                        .status())
                .isEqualTo(204);
        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("880.00");
    }

    @Test
    void whatIsNotOursHasAReasonAndMayBeTakenBack() {
        String id = take(row("1190.00", number)).at("/statements/0/id");

        assertThat(decide(id, 1, "{\"decision\": \"not-ours\", \"reason\": \" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(decide(id, 1, "{\"decision\": \"not-ours\", \"reason\": \"For our sister firm\"}")
                        .status())
                .isEqualTo(204);
        assertThat(entry(id, 1).at("/reason").asText()).isEqualTo("For our sister firm");
        assertThat(decide(id, 1, "{\"decision\": \"pay\", \"payments\": [{\"invoice\": \"%s\"}]}".formatted(number))
                        .status())
                .isEqualTo(204);
        assertThat(invoice(invoice).at("/settlement")).isEqualTo("PAID");
    }

    @Test
    void whatTheBankTakesBackReversesItsPayment() {
        String id = take(row("1190.00", number)).at("/statements/0/id");
        confirm(id, 1, key(entry(id, 1)));

        var back = take("text/plain", """
                :20:STARTUMS
                :25:DE02120300000000202051
                :28C:00232/001
                :60F:C%1$sEUR1190,00
                :61:%1$s%2$sRC1190,00NRTINONREF//R-%3$s
                :86:159?00RETOURE?20SVWZ+RETOURE %4$s
                :62F:C%1$sEUR0,00
                """.formatted(
                        shortDay(),
                        shortDay().substring(2),
                        UUID.randomUUID().toString().substring(0, 8),
                        number));
        assertThat(back.status()).as(back.toString()).isEqualTo(201);
        String reversal = back.at("/statements/0/id");
        assertThat(entry(reversal, 1).at("/proposal/kind").asText()).isEqualTo("REVERSAL");
        assertThat(confirm(reversal, 1, key(entry(reversal, 1))).status()).isEqualTo(204);

        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("1190.00");
    }

    @Test
    void aPaymentThatCameBackInCsvWaitsForAPerson() {
        String id = take(row("1190.00", number)).at("/statements/0/id");
        confirm(id, 1, key(entry(id, 1)));

        var back = take(row("-1190.00", "Rücklastschrift " + number) + row("-1193.00", "Rückläufer " + number));

        assertThat(back.at("/entries/toConfirm")).isEqualTo("2");
        String reversal = back.at("/statements/0/id");
        assertThat(entry(reversal, 1).at("/proposal/kind").asText()).isEqualTo("REVERSAL");
        assertThat(entry(reversal, 1).at("/proposal/confidence").asText()).isEqualTo("LIKELY");
        assertThat(entry(reversal, 2).at("/proposal/kind").asText()).isEqualTo("NOTHING");
        assertThat(confirm(reversal, 1, key(entry(reversal, 1))).status()).isEqualTo(204);
        assertThat(invoice(invoice).at("/amountDue")).isEqualTo("1190.00");
    }

    @Test
    void whatWasRecordedByHandIsNotCertainOnceMore() {
        rest.post(
                "felix",
                "/api/invoices/" + invoice + "/payments",
                "{\"amount\": \"595.00\", \"date\": \"%s\"}".formatted(TODAY.minusDays(1)));

        String id = take(row("595.00", number)).at("/statements/0/id");

        assertThat(entry(id, 1).at("/proposal/confidence").asText()).isEqualTo("LIKELY");
        assertThat(entry(id, 1).at("/proposal/why").asText())
                .contains("exactly what is due. A payment of 595.00 EUR on ", "recorded already: is this another one?");
    }

    @Test
    void aPayerIsKnownByTheAccountTheyPaidFromBefore() {
        String id = take(row("1190.00", number)).at("/statements/0/id");
        confirm(id, 1, key(entry(id, 1)));
        String project = aProjectOf("maya");
        reach(project, "M1", "1234.56");
        InvoiceId other = draft(project, TODAY.toString());
        String its = issue(other);

        String next = take(row("1469.13", "Thank you")).at("/statements/0/id");

        assertThat(entry(next, 1).at("/proposal/confidence").asText()).isEqualTo("LIKELY");
        assertThat(entry(next, 1).at("/proposal/why").asText()).contains(its, "whose account has paid before");
    }

    @Test
    void whatCantBeReadLeavesNothingAndSaysWhere() {
        int before = entries();
        var broken = take(row("1190.00", number) + row("1.190", number));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.at("/detail"))
                .isEqualTo("Line 3: '1.190' has more decimals than EUR knows; write it like 1190.00.");
        assertThat(broken.at("/line")).isEqualTo("3");
        var foreign = take(row("1.00", "x").replace("DE02120300000000202051", "DE75512108001245126199"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.at("/detail")).contains("none of the firm's: DE02120300000000202051");
        assertThat(take("application/xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")
                        .status())
                .isEqualTo(422);
        assertThat(take("text/plain", "").status()).isEqualTo(422);
        assertThat(take("text/plain", "Hello").at("/detail")).contains("must be CAMT.053, MT940, or CSV");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void onlyAccountingDecidesAndManagersRead() {
        var imported = take(row("5.00", "Fare"));
        String id = imported.at("/statements/0/id");
        assertThat(take("maya", "text/csv", HEADER + row("6.00", "x")).status()).isEqualTo(403);
        assertThat(take("greta", "text/csv", HEADER + row("6.00", "x")).status())
                .isEqualTo(403);
        assertThat(rest.get("greta", "/api/bank-statements/" + id).status()).isEqualTo(200);
        assertThat(rest.get("greta", "/api/bank-statements").all("/items", "id"))
                .contains(id);
        assertThat(rest.get("maya", "/api/bank-statements").status()).isEqualTo(403);
        assertThat(rest.get("maya", "/api/bank-statements/" + id).status()).isEqualTo(403);
        String decision = "{\"decision\": \"not-ours\", \"reason\": \"x\"}";
        assertThat(rest.post("greta", "/api/bank-statements/%s/entries/1/decision".formatted(id), decision)
                        .status())
                .isEqualTo(403);
        assertThat(rest.get("felix", "/api/bank-statements/none").status()).isEqualTo(404);
        assertThat(decide(id, 99, decision).status()).isEqualTo(404);
    }

    private int entries() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from statement_entry", Integer.class));
    }

    private String row(String amount, String text) {
        return "DE02120300000000202051,%s,%s,%s,EUR,\"%s\",Hafenbau Nord GmbH,%s,\n"
                .formatted(TODAY, TODAY, amount, text, payerIban);
    }

    private static String shortDay() {
        return TODAY.toString().replace("-", "").substring(2);
    }

    private OverRest.Answer take(String rows) {
        return take("text/csv", HEADER + rows);
    }

    private OverRest.Answer take(String type, String file) {
        return take("felix", type, file);
    }

    private OverRest.Answer take(String person, String type, String file) {
        return rest.send(
                person,
                MockMvcRequestBuilders.post(URI.create("/api/bank-statements"))
                        .contentType(type)
                        .content(file.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode entry(String statement, int position) {
        return StreamSupport.stream(
                        rest.get("felix", "/api/bank-statements/" + statement)
                                .json()
                                .path("entries")
                                .spliterator(),
                        false)
                .filter(entry -> entry.path("position").asInt() == position)
                .findFirst()
                .orElseThrow();
    }

    private static String key(JsonNode entry) {
        return entry.at("/proposal/key").asText();
    }

    private OverRest.Answer confirm(String statement, int position, String key) {
        return decide(statement, position, "{\"decision\": \"confirm\", \"key\": \"%s\"}".formatted(key));
    }

    private OverRest.Answer decide(String statement, int position, String decision) {
        return rest.post(
                "felix", "/api/bank-statements/%s/entries/%d/decision".formatted(statement, position), decision);
    }
}
