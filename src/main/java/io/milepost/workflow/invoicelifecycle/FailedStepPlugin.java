package io.milepost.workflow.invoicelifecycle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.springframework.stereotype.Component;

/** Lets {@link FailedStepTasks} take the place of the engine's own handler. */
@Component
class FailedStepPlugin extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<IncidentHandler> handlers = new ArrayList<>(List.of(new FailedStepTasks()));
        if (configuration.getCustomIncidentHandlers() != null) {
            handlers.addAll(0, configuration.getCustomIncidentHandlers());
        }
        configuration.setCustomIncidentHandlers(handlers);
    }
}
