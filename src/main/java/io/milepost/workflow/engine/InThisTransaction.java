package io.milepost.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl;
import org.springframework.stereotype.Component;

/**
 * Has the engine write in the transaction that is open where it is called. Within a step the engine otherwise keeps all
 * that is asked of it until the step's own transaction ends, also where the domain has opened one apart from it.
 */
@Component
public class InThisTransaction {
    private final ProcessEngine engine;

    InThisTransaction(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Not asking the signed-in person for rights, as {@link WithoutAuthorization}. */
    public void run(Runnable work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var apart = new CommandContextInterceptor(configuration.getCommandContextFactory(), configuration, true);
        apart.setNext(new CommandExecutorImpl());
        var unused = apart.execute(context -> context.runWithoutAuthorization(() -> {
            work.run();
            return true;
        }));
    }
}
