package io.milepost.workflow.writeoff;

import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_ASKED;

import io.milepost.invoice.Invoices;
import io.milepost.receivable.WriteOff;
import io.milepost.receivable.WriteOffDecisions;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts the decision about a write-off in the caller's transaction. */
@Component
class CamundaWriteOffDecisions implements WriteOffDecisions {
    private final Invoices invoices;
    private final WriteOffVariables variables;
    private final RuntimeService runtime;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization engine;

    CamundaWriteOffDecisions(
            Invoices invoices,
            WriteOffVariables variables,
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
    public void asked(WriteOff writeOff) {
        String key = invoices.businessKeyOf(writeOff.invoice()).orElseThrow();
        Map<String, Object> known = variables.of(writeOff);
        ProcessInstance started = engine.run(() -> runtime.createMessageCorrelation(WRITE_OFF_ASKED)
                .processInstanceBusinessKey(key)
                .setVariables(known)
                .correlateStartMessage());
        visibility.show(started.getId(), variables.projectManager(writeOff));
    }
}
