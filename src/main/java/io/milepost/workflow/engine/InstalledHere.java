package io.milepost.workflow.engine;

import io.milepost.workflow.engine.guard.Installed;
import io.milepost.workflow.engine.guard.Origin;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.core.io.ClassPathResource;

/** What is installed in this engine, as a deployment sees it from within its own transaction. */
final class InstalledHere implements Installed {
    private final CommandContext context;
    private final ModelBeans beans;
    private final Origin origin;

    InstalledHere(CommandContext context, ModelBeans beans, Origin origin) {
        this.context = context;
        this.beans = beans;
        this.origin = origin;
    }

    @Override
    public Set<String> delegates(String process) {
        return origin == Origin.RELEASE ? beans.delegates() : beans.delegatesOf(process);
    }

    @Override
    public Map<String, Set<String>> methods() {
        return beans.methods();
    }

    /** At the very first start the groups are created after the models, so Milepost's own are there in any case. */
    @Override
    public Set<String> groups() {
        Set<String> groups = identities().createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        for (io.milepost.workflow.engine.Group ours : io.milepost.workflow.engine.Group.values()) {
            groups.add(ours.id());
        }
        return groups;
    }

    @Override
    public boolean hasPerson(String id) {
        return identities().createUserQuery().userId(id).count() > 0;
    }

    @Override
    public boolean hasDecision(String key) {
        return context.getProcessEngineConfiguration()
                        .getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .count()
                > 0;
    }

    @Override
    public boolean hasForm(String id) {
        return context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id) != null;
    }

    @Override
    public boolean servesPage(String name) {
        return new ClassPathResource("forms/" + name).exists();
    }

    @Override
    public Set<String> bundled() {
        return DeployModels.bundledKeys();
    }

    private IdentityService identities() {
        return context.getProcessEngineConfiguration().getIdentityService();
    }
}
