package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.Reviewer;
import io.milepost.invoice.InvoiceId;
import java.util.Objects;
import java.util.Set;

/** A project with terms, billed from draft to number. */
abstract class BillingTest extends IssuingTest {
    void agree(String project, String term, String json) {
        var agreed = rest.put("felix", "/api/projects/%s/terms/%s".formatted(project, term), json);
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(201);
    }

    OverRest.Answer step(String project, String term, String step, String json) {
        return rest.post("maya", "/api/projects/%s/terms/%s/%s".formatted(project, term, step), json);
    }

    void recordTime(String project, String id, String date, int minutes) {
        var recorded = rest.post("tracker", "/api/time-entries", """
                [{"id": "%s-%s", "project": "%s", "person": "maya", "role": "Engineer", "date": "%s",
                  "minutes": %d, "description": "Care"}]""".formatted(id, project, project, date, minutes));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
    }

    /** A milestone of its own, reached: work at a price. */
    void reach(String project, String milestone, String amount) {
        String path = "/api/projects/%s/milestones/%s".formatted(project, milestone);
        rest.put("maya", path, "{\"name\": \"%s\", \"amount\": \"%s\"}".formatted(milestone, amount));
        rest.post("maya", path + "/reached", "{\"date\": \"2026-11-02\"}");
    }

    InvoiceId draft(String project, String cutOff) {
        var asked =
                rest.post("maya", "/api/projects/" + project + "/invoices", "{\"cutOff\": \"%s\"}".formatted(cutOff));
        return collect(Objects.requireNonNull(asked.at("/businessKey"), asked.toString()));
    }

    OverRest.Answer shown(InvoiceId draft) {
        return rest.get("maya", "/api/invoices/" + draft + "/draft");
    }

    OverRest.Answer invoice(InvoiceId invoice) {
        return rest.get("maya", "/api/invoices/" + invoice);
    }

    OverRest.Answer save(InvoiceId draft, String edit) {
        String path = "/api/invoices/" + draft + "/draft";
        return rest.put("maya", path, rest.get("maya", path).header("ETag"), edit);
    }

    /** Asks for a credit note, in full without lines: what it credits is billed again. */
    OverRest.Answer credit(InvoiceId invoice, String lines) {
        return credit(invoice, "reopen", lines);
    }

    OverRest.Answer credit(InvoiceId invoice, String items, String lines) {
        return rest.post("felix", "/api/invoices/" + invoice + "/credit-notes", """
                {"reason": "Billed in error", "items": "%s"%s}""".formatted(
                        items, lines.isEmpty() ? "" : ", \"lines\": " + lines));
    }

    /** Answers the credit note's number. */
    String issueCredit(OverRest.Answer asked) {
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        InvoiceId note = new InvoiceId(Objects.requireNonNull(asked.at("/id")));
        approveSubmitted(note);
        return issueInvoice.issue(note);
    }

    InvoiceId sentBack(OverRest.Answer asked) {
        return sendBack(new InvoiceId(Objects.requireNonNull(asked.at("/id"))));
    }

    InvoiceId sendBack(InvoiceId submitted) {
        decideGates.decide(submitted);
        String gate = approvalGates.of(submitted.value()).get(0);
        reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), false, "No");
        return submitted;
    }

    OverRest.Answer unbilled(String project) {
        return rest.get("maya", "/api/projects/" + project + "/unbilled");
    }

    String issueApproved(InvoiceId invoice) {
        return issueInvoice.issue(invoice);
    }
}
