package io.milepost.workflow.invoiceapproval;

import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoiceapproval.InvoiceApprovalModel.*;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.ReviewInvoice;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceKind;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Every user task of invoice-approval, whatever an admin named it: four-eyes and the record are not the model's to leave out. */
@Component
class ReviewStep implements HumanStep {
    private final ReviewInvoice reviewInvoice;
    private final ApprovalGates gates;
    private final InvoiceHeadlines headlines;

    ReviewStep(ReviewInvoice reviewInvoice, ApprovalGates gates, InvoiceHeadlines headlines) {
        this.reviewInvoice = reviewInvoice;
        this.gates = gates;
        this.headlines = headlines;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY);
    }

    /** Clears the answer of the gate before: an empty completion must never inherit it. */
    @Override
    public void begin(DelegateTask task) {
        InvoiceHeadline headline = headlines.of(INVOICE_ID.from(task.getExecution()));
        String about = headline.kind() == InvoiceKind.CREDIT_NOTE ? "%s: %s (%s)" : "%s for %s (%s)";
        task.setName(StorableText.fit(
                about.formatted(task.getName(), headline.subject(), headline.amount()), StorableText.NAME));
        APPROVED.clear(task.getExecution());
        COMMENT.clear(task.getExecution());
        drawn(task).ifPresent(gate -> offer(task, gate));
    }

    /** Also to the group the record names, where nobody in the model's could decide. */
    private static void offer(DelegateTask task, Gate gate) {
        GATE_ID.set(task.getExecution(), gate.id());
        if (!task.getBpmnModelElementInstance().getCamundaCandidateGroupsList().contains(gate.group())) {
            task.addCandidateGroup(gate.group());
        }
    }

    private Optional<Gate> drawn(DelegateTask task) {
        return gates.drawn(INVOICE_ID.from(task.getExecution()), task.getTaskDefinitionKey());
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        DelegateExecution review = task.getExecution();
        boolean approved = APPROVED.find(review)
                .orElseThrow(() -> new TaskRefused("Say whether you approve the invoice or send it back."));
        String gate = drawn(task).map(Gate::id).orElseGet(() -> gate(review));
        String comment = COMMENT.find(review).orElse("");
        DomainRefusals.spoken(
                () -> reviewInvoice.decide(gate, new Reviewer(person.id(), person.groups()), approved, comment));
    }

    private String gate(DelegateExecution review) {
        String gate = GATE_ID.find(review)
                .orElseThrow(() -> new TaskRefused("This task names no gate, so nothing can be decided here."));
        if (!gates.of(INVOICE_ID.from(review).toString()).contains(gate)) {
            throw new TaskForbidden("This gate isn't open for this invoice.");
        }
        return gate;
    }
}
