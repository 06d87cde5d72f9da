package io.milepost.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Closes what the last community release leaves open, as far as the engine lets itself be configured. */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {
    private final ModelBeans beans;
    private final DeploymentGuard guard;
    private final KeepModelGates modelGates;
    private final KeepDeployments deployments;

    EngineHardening(ModelBeans beans, DeploymentGuard guard, KeepModelGates modelGates, KeepDeployments deployments) {
        this.beans = beans;
        this.guard = guard;
        this.modelGates = modelGates;
        this.deployments = deployments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ModelExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setResourceAuthorizationProvider(new DefaultGrants());
        engine.setCustomPreCommandInterceptorsTxRequired(
                List.of(new DrawnPathsOnly(engine), new OnceMoreForPeople(), new Refusals()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new DrawnPathsOnly(engine), new Refusals()));
        engine.setCustomPreDeployers(List.of(guard));
        engine.setCustomPostDeployers(List.of(modelGates, deployments));
        engine.setCustomPreBPMNParseListeners(List.of(new HeadlineOnEveryTask()));
    }
}
