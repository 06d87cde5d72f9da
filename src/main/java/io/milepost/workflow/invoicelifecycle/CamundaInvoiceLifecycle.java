package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts and nudges the lifecycle in the caller's transaction: no fact without its process, no process without its fact. */
@Component
class CamundaInvoiceLifecycle implements InvoiceLifecycle {
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;

    CamundaInvoiceLifecycle(RuntimeService runtime, WithoutAuthorization engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void milestoneReached(BusinessKey key, String projectCode) {
        var unused = inOneGo(() -> runtime.createMessageCorrelation(MILESTONE_REACHED)
                .processInstanceBusinessKey(key.value())
                .setVariables(PROJECT_CODE.with(projectCode))
                .correlateStartMessage());
    }

    @Override
    public String billingPeriodEnded(BusinessKey key, String projectCode) {
        return inOneGo(() -> runtime.createMessageCorrelation(BILLING_PERIOD_ENDED)
                        .processInstanceBusinessKey(key.value())
                        .setVariables(PROJECT_CODE.with(projectCode))
                        .correlateStartMessage())
                .getId();
    }

    /** Enters behind Task_RegisterRequest, which is for start forms: who calls here has registered the request. */
    @Override
    public void invoiceRequested(BusinessKey key, String projectCode, String requestedBy) {
        var unused = inOneGo(() -> runtime.createProcessInstanceByKey(KEY)
                .businessKey(key.value())
                .setVariables(PROJECT_CODE.with(projectCode))
                .setVariables(REQUESTED_BY.with(requestedBy))
                .startAfterActivity(REGISTER_REQUEST)
                .execute());
    }

    /** No receiver is fine: the balance is read on entry. */
    @Override
    public void settlementChanged(InvoiceId invoice) {
        var unused = inOneGo(() -> runtime.createMessageCorrelation(PAYMENT_RECEIVED)
                .processInstanceVariableEquals(INVOICE_ID.name(), invoice.toString())
                .correlateAllWithResult());
    }

    /** A step of the same instance at the same moment is a lost race like any other: whoever called may try again. */
    private <T> T inOneGo(Supplier<T> command) {
        try {
            return engine.run(command);
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("the process moved on in the same moment", lost);
        }
    }
}
