package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDIT_NOTE_REQUESTED;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CorrectionLifecycle;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts a credit note's process in the caller's transaction: no request without its process. */
@Component
class CamundaCorrectionLifecycle implements CorrectionLifecycle {
    private final RuntimeService runtime;
    private final CreditNoteVariables variables;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization engine;

    CamundaCorrectionLifecycle(
            RuntimeService runtime,
            CreditNoteVariables variables,
            InstanceVisibility visibility,
            WithoutAuthorization engine) {
        this.runtime = runtime;
        this.variables = variables;
        this.visibility = visibility;
        this.engine = engine;
    }

    @Override
    public void creditNoteRequested(BusinessKey key, InvoiceId creditNote) {
        Map<String, Object> known = variables.of(creditNote);
        ProcessInstance instance = engine.run(() -> runtime.createMessageCorrelation(CREDIT_NOTE_REQUESTED)
                .processInstanceBusinessKey(key.value())
                .setVariables(known)
                .correlateStartMessage());
        visibility.show(instance.getId(), variables.projectManager(creditNote));
    }
}
