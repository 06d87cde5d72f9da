package io.milepost.workflow.invoiceapproval;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoiceapproval.InvoiceApprovalModel.*;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.DecideGates;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.InstanceVisibility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_DecideGates: approved at once only when the domain left no gate to pass. */
@Component
class DecideGatesDelegate implements JavaDelegate {
    private final DecideGates decideGates;
    private final ApprovalGates gates;
    private final InvoiceHeadlines headlines;
    private final InstanceVisibility visibility;

    DecideGatesDelegate(
            DecideGates decideGates, ApprovalGates gates, InvoiceHeadlines headlines, InstanceVisibility visibility) {
        this.decideGates = decideGates;
        this.gates = gates;
        this.headlines = headlines;
        this.visibility = visibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InvoiceId invoice = INVOICE_ID.from(execution);
        if (AutoApprovalSetting.isOn(execution.getBpmnModelElementInstance())) {
            decideGates.decideUnlessAutoApproved(invoice, execution.getProcessDefinitionId());
        } else {
            decideGates.decide(invoice, execution.getProcessDefinitionId());
        }
        APPROVED.set(execution, gates.of(invoice.toString()).isEmpty());
        visibility.show(execution.getProcessInstanceId(), headlines.of(invoice).projectManager());
    }
}
