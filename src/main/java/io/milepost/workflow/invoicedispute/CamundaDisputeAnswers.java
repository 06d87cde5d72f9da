package io.milepost.workflow.invoicedispute;

import static io.milepost.workflow.invoicedispute.InvoiceDisputeModel.DISPUTE_OPENED;

import io.milepost.invoice.Invoices;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.DisputeAnswers;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts a dispute's process in the caller's transaction. */
@Component
class CamundaDisputeAnswers implements DisputeAnswers {
    private final Invoices invoices;
    private final DisputeVariables variables;
    private final RuntimeService runtime;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization engine;

    CamundaDisputeAnswers(
            Invoices invoices,
            DisputeVariables variables,
            RuntimeService runtime,
            InstanceVisibility visibility,
            WithoutAuthorization engine) {
        this.invoices = invoices;
        this.variables = variables;
        this.runtime = runtime;
        this.visibility = visibility;
        this.engine = engine;
    }

    @Override
    public void asked(Dispute dispute) {
        String key = invoices.businessKeyOf(dispute.invoice()).orElseThrow();
        Map<String, Object> known = variables.of(dispute);
        ProcessInstance started = engine.run(() -> runtime.createMessageCorrelation(DISPUTE_OPENED)
                .processInstanceBusinessKey(key)
                .setVariables(known)
                .correlateStartMessage());
        visibility.show(started.getId(), variables.projectManager(dispute));
    }
}
