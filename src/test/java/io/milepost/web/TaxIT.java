package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.project.Supply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From who the client is to the VAT on the invoice, in every currency. */
@TestPropertySource(
        properties = {
            "milepost.issuer.vat-rates[0].from=2007-01-01",
            "milepost.issuer.vat-rates[0].standard=19",
            "milepost.issuer.vat-rates[0].reduced=7",
            "milepost.issuer.vat-rates[1].from=2026-10-06",
            "milepost.issuer.vat-rates[1].standard=20",
            "milepost.issuer.vat-rates[1].reduced=7",
            "milepost.db.url=jdbc:h2:mem:tax;MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
        })
class TaxIT extends IssuingTest {
    @Autowired
    private FrozenInvoices frozenInvoices;

    @ParameterizedTest
    @CsvSource({
        "DK, DK25313763, true,  false, AE, 0.00,  Reverse charge",
        "DK, ,           false, false, S,  19.00, ",
        "CH, ,           true,  false, O,  0.00,  Not subject",
        "US, ,           false, false, O,  0.00,  Not subject",
        "DE, ,           true,  true,  E,  0.00,  Exempt",
        "DE, ,           true,  false, S,  19.00, ",
    })
    void theClientDecidesTheTreatment(
            String country, String vatId, boolean business, boolean exempt, String category, String vat, String note) {
        String project = aProjectFor(aClient(country, vatId, business, exempt, "EUR"), "EUR", null);
        rest.put("maya", "/api/projects/" + project + "/milestones/M1", "{\"name\": \"Concept\", \"amount\": \"100\"}");
        rest.post("maya", "/api/projects/" + project + "/milestones/M1/reached", "{\"date\": \"2026-10-05\"}");
        var draft = rest.get("maya", "/api/invoices/" + collect(project + "/M1") + "/draft");

        assertThat(draft.at("/taxes/0/category")).isEqualTo(category);
        assertThat(draft.at("/totals/vat")).isEqualTo(vat);
        assertThat(draft.json().get("problems")).isEmpty();
        if (note == null) {
            assertThat(draft.at("/taxes/0/note")).isNull();
        } else {
            assertThat(draft.at("/taxes/0/note")).startsWith(note);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FR, FR83404833048, GOODS,    K,  VAT-exempt intra-Community supply",
        "FR, FR83404833048, SERVICES, AE, Reverse charge",
        "US, ,              GOODS,    G,  VAT-exempt export",
        "US, ,              SERVICES, O,  Not subject",
        "DE, ,              GOODS,    S,  ",
    })
    void goodsAreTaxedByWhereTheyGoAndServicesByWhoTheyAreFor(
            String country, String vatId, String supply, String category, String note) {
        String project = aProjectFor(aClient(country, vatId, true, false, "EUR"), "EUR", null);
        rest.put("maya", "/api/projects/" + project + "/milestones/M1", """
                {"name": "Pontoon", "amount": "100", "supply": "%s"}""".formatted(supply));
        rest.post("maya", "/api/projects/" + project + "/milestones/M1/reached", "{\"date\": \"2026-10-05\"}");
        var imported = rest.csv(
                "tracker",
                "/api/expenses",
                "id,project,person,category,date,amount,currency,supply\ng-%1$s,%1$s,maya,Parts,2026-10-05,40.00,EUR,%2$s\n"
                        .formatted(project, supply));
        assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
        InvoiceId invoice = collect(project + "/M1");
        String path = "/api/invoices/" + invoice + "/draft";
        var draft = rest.put("maya", path, rest.get("maya", path).header("ETag"), """
                {"freeLines": [{"description": "Spare part", "quantity": "1", "unit": "pc", "unitPrice": "10.00",
                  "reason": "Agreed by phone", "supply": "%s"}]}""".formatted(supply));

        assertThat(draft.all("/taxes", "category")).as(draft.toString()).containsExactly(category);
        assertThat(draft.at("/taxes/0/base")).isEqualTo("150.00");
        assertThat(draft.at("/freeLines/0/supply")).isEqualTo(supply);
        assertThat(draft.json().get("problems")).isEmpty();
        if (note == null) {
            assertThat(draft.at("/taxes/0/note")).isNull();
        } else {
            assertThat(draft.at("/taxes/0/note")).startsWith(note);
        }
        submitDraft.submit(invoice, "maya");
    }

    @Test
    void goodsAndServicesForTheSameClientAreTwoTaxRowsWithTheirNotes() {
        String project = aProjectFor(aClient("FR", "FR83404833048", true, false, "EUR"), "EUR", null);
        parts(project, "GOODS", "40.00");
        parts(project, "SERVICES", "60.00");
        InvoiceId invoice = aDraftOf(project, "maya");
        var draft = rest.get("maya", "/api/invoices/" + invoice + "/draft");
        assertThat(draft.all("/lines", "net")).as(draft.toString()).containsExactlyInAnyOrder("40.00", "60.00");
        assertThat(draft.all("/taxes", "category")).containsExactly("AE", "K");
        assertThat(draft.all("/taxes", "base")).containsExactly("60.00", "40.00");
        assertThat(draft.json().get("problems")).isEmpty();

        issue(invoice);
        FrozenInvoice issued = frozenInvoices.of(invoice);
        assertThat(issued.taxes())
                .extracting(FrozenInvoice.TaxSubtotal::note)
                .satisfiesExactly(
                        note -> assertThat(note).startsWith("Reverse charge"),
                        note -> assertThat(note).startsWith("VAT-exempt intra-Community supply"));
        assertThat(issued.lines()).extracting(FrozenInvoice.Line::supply).containsExactlyInAnyOrder(Supply.GOODS, null);
    }

    @Test
    void whatIsOutsideTheScopeOfVatIsRefusedBesideExportedGoods() {
        String project = aProjectFor(aClient("US", null, true, false, "EUR"), "EUR", null);
        parts(project, "GOODS", "40.00");
        parts(project, "SERVICES", "60.00");
        InvoiceId invoice = aDraftOf(project, "maya");
        assertThat(rest.get("maya", "/api/invoices/" + invoice + "/draft").all("/problems", "message"))
                .containsExactly(
                        "What is outside the scope of VAT (O) stands alone on an invoice, but this draft has G, too: hold those items for an invoice of their own.");
        assertThatThrownBy(() -> submitDraft.submit(invoice, "maya")).hasMessageContaining("stands alone");
    }

    @Test
    void anOutlayThatTurnsOutToBeGoodsIsAChangeAtItsSource() {
        String project = aProjectFor(aClient("FR", "FR83404833048", true, false, "EUR"), "EUR", null);
        parts(project, "SERVICES", "60.00");
        InvoiceId invoice = aDraftOf(project, "maya");
        String path = "/api/invoices/" + invoice + "/draft";
        rest.post("tracker", "/api/expenses", """
                [{"id": "SERVICES-%1$s", "project": "%1$s", "person": "maya", "category": "Parts", "date": "2026-10-05",
                  "amount": "60.00", "currency": "EUR", "description": "Bollard", "supply": "goods"}]""".formatted(project));
        var stale = rest.get("maya", path);
        assertThat(stale.all("/items", "stale")).containsExactly("true");
        assertThat(stale.all("/problems", "code")).containsExactly("stale");
        var taken = rest.put("maya", path, stale.header("ETag"), """
                {"items": [{"key": "expense:api:SERVICES-%s", "decision": "bill"}]}""".formatted(project));
        assertThat(taken.all("/taxes", "category")).containsExactly("K");
        assertThat(rest.post("tracker", "/api/expenses", """
                [{"id": "odd-%1$s", "project": "%1$s", "person": "maya", "category": "Parts", "date": "2026-10-05",
                  "amount": "60.00", "currency": "EUR", "supply": "rent"}]""".formatted(project)).at("/rejected/0/reason"))
                .isEqualTo("The supply must be SERVICES or GOODS, not 'rent'.");
    }

    private void parts(String project, String supply, String amount) {
        var recorded = rest.post("tracker", "/api/expenses", """
                [{"id": "%2$s-%1$s", "project": "%1$s", "person": "maya", "category": "Parts", "date": "2026-10-05",
                  "amount": "%3$s", "currency": "EUR", "description": "Bollard", "supply": "%2$s"}]""".formatted(project, supply, amount));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
    }

    @Test
    void aBusinessElsewhereInTheEuNeedsItsVatId() {
        String client = aClient("DK", null, true, false, "EUR");
        String project = aProjectFor(client, "EUR", null);
        recordHour(project, "v-" + project);
        InvoiceId invoice = aDraftOf(project, "maya");

        assertThat(rest.get("maya", "/api/invoices/" + invoice + "/draft").all("/problems", "message"))
                .containsExactly(
                        "Client %s has no VAT id, which reverse charge requires: accounting adds it to the client."
                                .formatted(client));
        assertThatThrownBy(() -> submitDraft.submit(invoice, "maya")).hasMessageContaining("has no VAT id");
    }

    @Test
    void hoursOverAChangeOfRatesAreTwoLines() {
        String project = aProjectFor("HAFENBAU", "EUR", null);
        for (String day : List.of("2026-10-05", "2026-10-06")) {
            rest.post("tracker", "/api/time-entries", """
                    [{"id": "%1$s-%2$s", "project": "%1$s", "person": "maya", "role": "Engineer", "date": "%2$s",
                      "minutes": 60, "description": "Survey"}]""".formatted(project, day));
        }
        InvoiceId invoice = aDraftOf(project, "maya");
        var draft = rest.get("maya", "/api/invoices/" + invoice + "/draft");

        assertThat(draft.all("/taxes", "percent")).containsExactly("20", "19");
        assertThat(draft.all("/taxes", "base")).containsExactly("95.00", "95.00");
        assertThat(draft.at("/totals/vat")).isEqualTo("37.05");
        submitDraft.submit(invoice, "maya");
    }

    @Test
    void aMilestoneReachedBeforeTheChangeHasTheOldRate() {
        String project = aProjectFor("HAFENBAU", "EUR", null);
        rest.put("maya", "/api/projects/" + project + "/milestones/M1", "{\"name\": \"Concept\", \"amount\": \"100\"}");
        rest.post("maya", "/api/projects/" + project + "/milestones/M1/reached", "{\"date\": \"2026-10-05\"}");

        assertThat(rest.get("maya", "/api/invoices/" + collect(project + "/M1") + "/draft")
                        .at("/totals/vat"))
                .isEqualTo("19.00");
    }

    @ParameterizedTest
    @CsvSource({"true, 2026-09-15", "false, 2026-10-14"})
    void aFeeOverAChangeOfRatesIsSplitByDaysWhetherItIsPaidInAdvanceOrInArrears(boolean inAdvance, String due) {
        String project = aProjectFor("HAFENBAU", "EUR", null);
        rest.put("felix", "/api/projects/" + project + "/terms/CARE", """
                {"kind": "retainer", "fee": "3000.00", "period": "month", "startsOn": "2026-09-15", "inAdvance": %s}""".formatted(inAdvance));
        InvoiceId invoice = draftUpTo(project, due);
        var draft = rest.get("maya", "/api/invoices/" + invoice + "/draft");

        assertThat(draft.all("/lines", "from")).containsExactly("2026-09-15", "2026-10-06");
        assertThat(draft.all("/lines", "to")).containsExactly("2026-10-05", "2026-10-14");
        assertThat(draft.all("/lines", "net")).containsExactly("2100.00", "900.00");
        assertThat(draft.all("/taxes", "percent")).containsExactly("20", "19");
        assertThat(draft.at("/totals/vat")).isEqualTo("579.00");
        issue(invoice);
        assertThat(collect(rest.post("maya", "/api/projects/" + project + "/invoices", "{\"cutOff\": \"2026-10-14\"}")
                        .at("/businessKey")))
                .isNull();
    }

    private InvoiceId draftUpTo(String project, String cutOff) {
        return collect(
                rest.post("maya", "/api/projects/" + project + "/invoices", "{\"cutOff\": \"%s\"}".formatted(cutOff))
                        .at("/businessKey"));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1500,     163.20, 1500,   300,   1800,   1.84",
        "EUR, 95.35,    1,      95.35,  19.07, 114.42, ",
        "KWD, 95.355,   0.3375, 95.355, 19.071, 114.426, 56.51",
    })
    void everyCurrencyKeepsItsDecimalsFromDraftToPaper(
            String currency, String amount, String perEuro, String net, String vat, String gross, String inEuros) {
        if (!currency.equals("EUR")) {
            rest.put(
                    "felix",
                    "/api/exchange-rates/EUR/" + currency + "/2026-10-01",
                    "{\"rate\": \"%s\"}".formatted(perEuro));
        }
        String project = aProjectFor(aClient("DE", null, true, false, currency), currency, null);
        rest.put(
                "maya",
                "/api/projects/" + project + "/milestones/M1",
                "{\"name\": \"Concept\", \"amount\": \"%s\"}".formatted(amount));
        rest.post("maya", "/api/projects/" + project + "/milestones/M1/reached", "{\"date\": \"2026-10-06\"}");
        InvoiceId invoice = collect(project + "/M1");
        var draft = rest.get("maya", "/api/invoices/" + invoice + "/draft");
        assertThat(List.of(draft.at("/totals/net"), draft.at("/totals/vat"), draft.at("/totals/gross")))
                .containsExactly(net, vat, gross);

        issue(invoice);
        FrozenInvoice issued = frozenInvoices.of(invoice);
        assertThat(List.of(
                        issued.totals().net(),
                        issued.totals().vat(),
                        issued.totals().gross()))
                .extracting(java.math.BigDecimal::toPlainString)
                .containsExactly(net, vat, gross);
        if (inEuros == null) {
            assertThat(issued.accountingVat()).isNull();
        } else {
            assertThat(issued.accountingVat().vat().toPlainString()).isEqualTo(inEuros);
            assertThat(issued.accountingVat().currency()).isEqualTo("EUR");
            assertThat(issued.accountingVat().rateDate()).isEqualTo("2026-10-01");
        }
        assertThat(rest.get("felix", "/api/invoices/" + invoice + "/preview.pdf")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void overTheBudgetOfItsPurchaseOrderADraftWarnsAndThePolicyKnows() {
        String project = aProjectFor("HAFENBAU", "EUR", "150.00");
        recordHour(project, "b1-" + project);
        InvoiceId first = aDraftOf(project, "maya");
        assertThat(rest.get("maya", "/api/invoices/" + first + "/draft").json().get("warnings"))
                .isEmpty();
        recordHour(project, "b2-" + project);
        InvoiceId second = aDraftOf(project, "maya");
        var draft = rest.get("maya", "/api/invoices/" + second + "/draft");

        assertThat(draft.at("/warnings/0/message"))
                .startsWith(
                        "With this draft, Harbour Bridge is billed 40.00 EUR over the budget of its purchase order");
        assertThat(draft.json().get("problems")).isEmpty();
        submitDraft.submit(second, "maya");
        decideGates.decide(second);
        assertThat(rest.get("greta", "/api/invoices/" + second + "/route").at("/facts/overBudget"))
                .isEqualTo("true");
        assertThat(rest.get("felix", "/api/projects/" + project).at("/poBudget"))
                .isEqualTo("150.00");
    }

    @Test
    void aCreditNoteThatIsOnlyAskedForFreesNothingOfTheBudget() {
        String project = aProjectFor("HAFENBAU", "EUR", "100.00");
        recordHour(project, "c1-" + project);
        InvoiceId first = aDraftOf(project, "maya");
        issue(first);
        rest.post(
                "felix", "/api/invoices/" + first + "/credit-notes", "{\"reason\": \"No\", \"items\": \"write-off\"}");
        recordHour(project, "c2-" + project);

        assertThat(rest.get("maya", "/api/invoices/" + aDraftOf(project, "maya") + "/draft")
                        .at("/warnings/0/message"))
                .contains("90.00 EUR over the budget");
    }

    @Test
    void thePolicyKnowsTheMarginWhereAllCostsAreKnownAndHowTheWorkIsBilled() {
        String project = aProjectFor(aClient("DE", null, true, false, "EUR"), "EUR", null);
        rest.put("felix", "/api/rate-cards/PILOTS", """
                {"scope": "firm", "currency": "EUR",
                 "rates": [{"role": "Pilot", "from": "2026-01-01", "unitPrice": "200.00"}]}""");
        rest.put("felix", "/api/rate-cards/COSTS", """
                {"scope": "cost", "currency": "EUR",
                 "rates": [{"role": "Pilot", "from": "2026-01-01", "unitPrice": "90.00"},
                           {"role": "Pilot", "from": "2026-10-06", "unitPrice": "150.00"}]}""");
        piloted(project, "2026-10-05");
        var facts = factsOf(project);
        assertThat(facts.at("/facts/marginPercent")).isEqualTo("55.0");
        assertThat(facts.at("/facts/billingKinds")).isEqualTo("time-and-material");

        piloted(project, "2026-10-06");
        rest.post("tracker", "/api/expenses", """
                [{"id": "m-%1$s", "project": "%1$s", "person": "maya", "category": "Fuel", "date": "2026-10-06",
                  "amount": "20.00", "currency": "EUR"}]""".formatted(project));
        facts = factsOf(project);
        assertThat(facts.at("/facts/marginPercent"))
                .as("220.00 bill what cost 150.00 and 20.00")
                .isEqualTo("22.7273");
        assertThat(facts.at("/facts/billingKinds")).isEqualTo("expenses, time-and-material");

        piloted(project, "2026-10-07");
        recordHour(project, "m-" + project);
        assertThat(factsOf(project).json().at("/facts/marginPercent").isNull())
                .as("nobody said what an engineer costs")
                .isTrue();
    }

    private void piloted(String project, String day) {
        rest.post("tracker", "/api/time-entries", """
                [{"id": "%2$s-%1$s", "project": "%1$s", "person": "omar", "role": "Pilot", "date": "%2$s",
                  "minutes": 60, "description": "Flight over the quay"}]""".formatted(project, day));
    }

    private OverRest.Answer factsOf(String project) {
        InvoiceId invoice = aDraftOf(project, "maya");
        submitDraft.submit(invoice, "maya");
        decideGates.decide(invoice);
        return rest.get("greta", "/api/invoices/" + invoice + "/route");
    }

    @Test
    void thePolicyKnowsWhatIsUnusual() {
        String project = aProjectFor(aClient("DE", null, true, true, "EUR"), "EUR", null);
        recordHour(project, "u-" + project);
        InvoiceId invoice = aDraftOf(project, "maya");
        submitDraft.submit(invoice, "maya");
        decideGates.decide(invoice);
        var route = rest.get("greta", "/api/invoices/" + invoice + "/route");

        assertThat(route.at("/facts/taxCategory")).isEqualTo("E");
        assertThat(route.at("/facts/taxUnusual")).isEqualTo("true");
        assertThat(route.at("/facts/kind")).isEqualTo("INVOICE");
        assertThat(route.at("/facts/termsDiffer")).isEqualTo("false");
        assertThat(route.at("/facts/discountPercent")).isEqualTo("0");
    }

    private String aClient(String country, String vatId, boolean business, boolean exempt, String currency) {
        String code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var answer = rest.put("felix", "/api/clients/" + code, """
                {"name": "Client", "street": "Street 1", "postcode": "1", "city": "City", "country": "%s",
                 "vatId": %s, "email": "billing@client.example", "language": "en", "currency": "%s", "paymentDays": 30,
                 "business": %s, "taxExempt": %s}""".formatted(
                        country, vatId == null ? "null" : "\"" + vatId + "\"", currency, business, exempt));
        assertThat(answer.at("/business")).isEqualTo(String.valueOf(business));
        return code;
    }

    private String aProjectFor(String client, String currency, String budget) {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        rest.put("felix", "/api/projects/" + code, """
                {"name": "Harbour Bridge", "client": "%s", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "%s", "poBudget": %s}""".formatted(client, currency, budget));
        return code;
    }
}
