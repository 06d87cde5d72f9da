package io.milepost.workflow.invoiceissue;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoiceissue.InvoiceIssueModel.*;

import io.milepost.document.ProduceDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_ProduceDocuments. */
@Component
class ProduceDocumentsDelegate implements JavaDelegate {
    private final ProduceDocuments produceDocuments;

    ProduceDocumentsDelegate(ProduceDocuments produceDocuments) {
        this.produceDocuments = produceDocuments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        produceDocuments.produce(INVOICE_ID.from(execution));
    }
}
