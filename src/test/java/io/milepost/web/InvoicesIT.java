package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.Reviewer;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.InvoiceId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class InvoicesIT extends IssuingTest {
    @Autowired
    ProduceDocuments produceDocuments;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplication.StartedLives lives;

    @Test
    void anInvoiceIsFollowedFromDraftToPayment() {
        InvoiceId id = anHourDrafted();
        String path = "/api/invoices/" + id;
        assertThat(rest.get("maya", path).at("/state")).isEqualTo("DRAFT");
        assertThat(rest.get("maya", path).at("/waitingFor")).isEqualTo("Maya Example, to finish the draft");
        assertThat(rest.get("maya", path + "/invoice.pdf").status()).isEqualTo(404);
        assertThat(rest.post("felix", path + "/payments", payment("1.00")).status())
                .isEqualTo(409);

        submitDraft.submit(id, "maya");
        decideGates.decide(id);
        var inApproval = rest.get("maya", path);
        assertThat(inApproval.at("/waitingFor")).isEqualTo("a practice lead, for the gate Practice lead");
        assertThat(rest.get("lena", path + "/draft").at("/items/0/decision")).isEqualTo("bill");
        assertThat(rest.put("maya", path + "/draft", inApproval.header("ETag"), "{}")
                        .status())
                .isEqualTo(409);

        String number = approvedAndIssued(id);
        var issued = rest.get("maya", path);
        assertThat(issued.at("/state")).isEqualTo("ISSUED");
        assertThat(issued.at("/number")).isEqualTo(number).matches("INV-\\d{4}-\\d{5}");
        assertThat(issued.at("/delivery")).isEqualTo("PENDING");
        assertThat(issued.at("/settlement")).isEqualTo("OPEN");
        assertThat(issued.at("/amountDue")).isEqualTo("113.05");
        assertThat(issued.at("/totals/gross")).isEqualTo("113.05");
        assertThat(issued.at("/lines/0/quantity")).isEqualTo("1");
        assertThat(issued.all("/lines", "net")).containsExactly("95.00");
        assertThat(issued.all("/taxes", "vat")).containsExactly("18.05");

        var part = rest.post("felix", path + "/payments", payment("100.00"));
        assertThat(part.status()).isEqualTo(201);
        assertThat(part.at("/settlement")).isEqualTo("PARTLY_PAID");
        assertThat(part.at("/amountDue")).isEqualTo("13.05");
        assertThat(rest.post("felix", path + "/payments", payment("13.05")).at("/settlement"))
                .isEqualTo("PAID");
        assertThat(rest.post("felix", path + "/payments", payment("0.001")).status())
                .isEqualTo(422);
        assertThat(rest.post("maya", path + "/payments", payment("1.00")).status())
                .isEqualTo(403);
        assertThat(lives.settled).contains(id.value());
        assertThat(rest.get("felix", path).at("/amountDue")).isEqualTo("0.00");
    }

    @Test
    void theRouteSaysWhyAndTheTimelineVerifies() {
        InvoiceId id = anHourDrafted();
        String path = "/api/invoices/" + id;
        assertThat(rest.get("maya", path + "/route").json().get("gates")).isEmpty();
        submitDraft.submit(id, "maya");
        decideGates.decide(id);
        approvedAndIssued(id);
        var route = rest.get("maya", path + "/route");
        assertThat(route.at("/gates/0/reasons/0")).isEqualTo("Everything is looked at.");
        assertThat(route.at("/gates/0/state")).isEqualTo("APPROVED");
        assertThat(route.at("/gates/0/decidedBy")).isEqualTo("lena");
        assertThat(route.at("/facts/baseCurrency")).isEqualTo("EUR");
        var timeline = rest.get("maya", path + "/timeline");
        assertThat(timeline.at("/verified")).isEqualTo("true");
        assertThat(timeline.all("/entries", "event"))
                .contains("Draft begun", "Submitted for approval", "Approved", "Issued");
    }

    @Test
    void aDraftThatCameBackSaysWhoWantsWhatChanged() {
        InvoiceId id = anHourDrafted();
        submitDraft.submit(id, "maya");
        decideGates.decide(id);
        String gate = approvalGates.of(id.value()).get(0);
        reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), false, "Name the piers.");
        var draft = rest.get("maya", "/api/invoices/" + id + "/draft");
        assertThat(draft.at("/sentBack/by")).isEqualTo("lena");
        assertThat(draft.at("/sentBack/comment")).isEqualTo("Name the piers.");
        assertThat(draft.at("/sentBack/gate")).isEqualTo("Practice lead");
    }

    @Test
    void theOriginalIsServedOnceAndKnownByItsHash() {
        InvoiceId id = anHourDrafted();
        String path = "/api/invoices/" + id;
        var preview = rest.get("maya", path + "/preview.pdf");
        assertThat(preview.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(preview.header("Content-Disposition")).startsWith("inline");
        assertThat(rest.get("omar", path + "/preview.pdf").status()).isEqualTo(404);
        submitDraft.submit(id, "maya");
        decideGates.decide(id);
        approvedAndIssued(id);
        produceDocuments.produce(id);
        var original = rest.get("lena", path + "/invoice.pdf");
        assertThat(original.status()).isEqualTo(200);
        assertThat(original.header("ETag")).matches("\"[0-9a-f]{64}\"");
        var known = rest.send(
                "lena",
                MockMvcRequestBuilders.get(path + "/invoice.pdf").header("If-None-Match", original.header("ETag")));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("ETag")).isEqualTo(original.header("ETag"));
        assertThat(known.header("Cache-Control")).contains("private");
        assertThat(original.header("Cache-Control")).contains("private");
        var another = rest.send(
                "lena", MockMvcRequestBuilders.get(path + "/invoice.pdf").header("If-None-Match", "\"0\""));
        assertThat(another.status()).isEqualTo(200);

        jdbc.update(
                "delete from document_content where sha256 = ?",
                original.header("ETag").replace("\"", ""));
        var gone = rest.get("lena", path + "/invoice.pdf");
        assertThat(gone.status()).isEqualTo(500);
        assertThat(gone.at("/detail")).contains("is damaged or gone, so it is neither shown nor sent");
    }

    @Test
    void theEInvoiceIsServedByRoleInTheSyntaxItsClientReceives() {
        InvoiceId id = anHourDrafted();
        String path = "/api/invoices/" + id;
        assertThat(rest.get("maya", path + "/invoice.cii.xml").status()).isEqualTo(404);
        submitDraft.submit(id, "maya");
        decideGates.decide(id);
        approvedAndIssued(id);
        produceDocuments.produce(id);

        var xml = rest.get("lena", path + "/invoice.cii.xml");

        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.header("Content-Type")).isEqualTo("application/xml");
        assertThat(xml.header("Content-Disposition")).startsWith("attachment").contains(".xml");
        assertThat(xml.header("ETag")).matches("\"[0-9a-f]{64}\"");
        assertThat(rest.send(
                                "lena",
                                MockMvcRequestBuilders.get(path + "/invoice.cii.xml")
                                        .header("If-None-Match", xml.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(rest.get("omar", path + "/invoice.cii.xml").status()).isEqualTo(404);
        assertThat(rest.get("lena", path + "/invoice.ubl.xml").at("/detail"))
                .isEqualTo("There is no UBL e-invoice (its client receives another kind, or none) of the invoice %s."
                        .formatted(id));
    }

    @Test
    void everybodyListsWhatTheirRoleConcerns() {
        String project = aProjectOf("omar");
        recordHour(project, "l1-" + project);
        InvoiceId id = aDraftOf(project, "omar");
        String query = "/api/invoices?project=" + project;
        assertThat(rest.get("omar", query).all("/items", "id")).containsExactly(id.value());
        assertThat(rest.get("greta", query + "&state=draft").at("/total")).isEqualTo("1");
        assertThat(rest.get("felix", query + "&state=ISSUED").at("/total")).isEqualTo("0");
        assertThat(rest.get("maya", query).at("/total")).isEqualTo("0");
        assertThat(rest.get("maya", "/api/invoices/" + id).status()).isEqualTo(404);
        assertThat(rest.get("tracker", query).status()).isEqualTo(403);
        assertThat(rest.get("ada", "/api/invoices/" + id).status()).isEqualTo(403);
        assertThat(rest.get(null, query).status()).isEqualTo(401);
        assertThat(rest.get("omar", query + "&state=open").at("/detail"))
                .isEqualTo("There is no state 'open'; known are DRAFT, IN_APPROVAL, APPROVED, ISSUED, DISCARDED.");
        assertThat(rest.get("omar", query + "&size=0").status()).isEqualTo(400);
        assertThat(rest.get("omar", query + "&page=x").status()).isEqualTo(400);
    }

    @Test
    void theNumberRegisterListsEveryNumberToAccounting() {
        InvoiceId id = anHourDrafted();
        submitDraft.submit(id, "maya");
        decideGates.decide(id);
        String number = approvedAndIssued(id);
        String series = number.substring(0, number.lastIndexOf('-'));
        assertThat(rest.get("felix", "/api/number-register?series=" + series).all("/items", "number"))
                .contains(number);
        assertThat(rest.get("felix", "/api/number-register").all("/items", "invoice"))
                .contains(id.value());
        assertThat(rest.get("maya", "/api/number-register?series=" + series).status())
                .isEqualTo(403);
    }

    @Test
    void whoYouAreHereIsTold() {
        var me = rest.get("lena", "/api/me");
        assertThat(me.at("/user")).isEqualTo("lena");
        assertThat(me.at("/groups/0")).isEqualTo("practice-leads");
    }

    @Test
    void theDescriptionListsTheCalls() {
        var api = rest.get("maya", "/v3/api-docs");
        assertThat(api.at("/info/title")).isEqualTo("Milepost");
        assertThat(api.json().at("/paths/~1api~1invoices~1{id}~1draft/put").isMissingNode())
                .isFalse();
        assertThat(api.json().at("/components/securitySchemes/basic").isMissingNode())
                .isFalse();
        assertThat(api.text()).doesNotContain("\"caller\"");
    }

    private InvoiceId anHourDrafted() {
        String project = aProjectOf("maya");
        recordHour(project, "i-" + project);
        return aDraftOf(project, "maya");
    }

    private String approvedAndIssued(InvoiceId id) {
        for (String gate : approvalGates.of(id.value())) {
            reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), true, "");
        }
        return issueInvoice.issue(id);
    }

    private static String payment(String amount) {
        return "{\"amount\": \"%s\", \"date\": \"%s\", \"reference\": \"Statement 1\"}"
                .formatted(amount, LocalDate.now(ZoneId.of("Europe/Berlin")));
    }
}
