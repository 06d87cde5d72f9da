package io.milepost.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts our text serializer before the engine's own. */
@Component
class StorableTextPlugin extends AbstractProcessEnginePlugin {
    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer> first = new ArrayList<>();
        first.add(new StorableTextSerializer());
        if (configuration.getCustomPreVariableSerializers() != null) {
            first.addAll(configuration.getCustomPreVariableSerializers());
        }
        configuration.setCustomPreVariableSerializers(first);
    }
}
