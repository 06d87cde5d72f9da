package io.milepost.workflow.engine;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** Camunda's REST interface with our answers to refusals; the webapps' own copy reads the same set of providers. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {
    @Override
    protected void registerCamundaRestResources() {
        Set<Class<?>> providers = CamundaRestResources.getConfigurationClasses();
        providers.remove(RestExceptionHandler.class);
        providers.add(RefusalResponse.class);
        super.registerCamundaRestResources();
    }
}
