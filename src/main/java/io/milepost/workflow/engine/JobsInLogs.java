package io.milepost.workflow.engine;

import io.milepost.watch.LogKeys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Has the engine name the invoice in every log line of a step: its business key, and, of delegates, its number and the job.
 * The engine logs a failed job after the step has ended, so these two stay until the thread's next step says otherwise.
 */
@Component
class JobsInLogs extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextBusinessKey(LogKeys.BUSINESS_KEY);
        engine.setDelegateInterceptor(new NamedSteps());
    }

    private static final class NamedSteps extends DefaultDelegateInterceptor {
        @Override
        protected void handleInvocationInContext(DelegateInvocation step) throws Exception {
            JobExecutorContext job = Context.getJobExecutorContext();
            if (job != null
                    && step instanceof JavaDelegateInvocation
                    && step.getContextExecution() instanceof DelegateExecution execution) {
                MDC.put(LogKeys.JOB, job.getCurrentJob().getId());
                // the delegate reads the invoice's id from the same variables, so this costs no statement
                MDC.put(
                        LogKeys.INVOICE_NUMBER,
                        InvoiceVariables.INVOICE_NUMBER.find(execution).orElse(null));
            }
            super.handleInvocationInContext(step);
        }
    }
}
