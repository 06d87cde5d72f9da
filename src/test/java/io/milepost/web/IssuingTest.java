package io.milepost.web;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.DecideGates;
import io.milepost.approval.ReviewInvoice;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.IssueInvoice;
import io.milepost.invoice.SubmitDraft;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes drafts through approval and issue, as the processes would. */
abstract class IssuingTest extends RestTest {
    @Autowired
    SubmitDraft submitDraft;

    @Autowired
    DecideGates decideGates;

    @Autowired
    ApprovalGates approvalGates;

    @Autowired
    ReviewInvoice reviewInvoice;

    @Autowired
    IssueInvoice issueInvoice;

    void approve(InvoiceId draft) {
        submitDraft.submit(draft, "maya");
        approveSubmitted(draft);
    }

    void approveSubmitted(InvoiceId invoice) {
        decideGates.decide(invoice);
        String gate = approvalGates.of(invoice.value()).get(0);
        reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), true, "Fine");
    }

    /** Answers the number. */
    String issue(InvoiceId draft) {
        approve(draft);
        return issueInvoice.issue(draft);
    }

    OverRest.Answer recordTime(String project, String id, String role, String date, int minutes, String description) {
        return rest.post("tracker", "/api/time-entries", """
                [{"id": "%s", "project": "%s", "person": "maya", "role": "%s", "date": "%s",
                  "minutes": %d, "description": "%s"}]""".formatted(id, project, role, date, minutes, description));
    }

    OverRest.Answer recordExpense(String project, String id, String amount) {
        return rest.post("tracker", "/api/expenses", """
                [{"id": "%s", "project": "%s", "person": "maya", "category": "Travel", "date": "2026-10-05",
                  "amount": "%s", "currency": "EUR", "description": "Train to the pier"}]""".formatted(id, project, amount));
    }
}
