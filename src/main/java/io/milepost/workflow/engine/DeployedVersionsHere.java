package io.milepost.workflow.engine;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.approval.DeployedVersion;
import io.milepost.approval.DeployedVersions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the engine's repository, and deploys to it as a person does. */
@Component
class DeployedVersionsHere implements DeployedVersions {
    private static final String POLICY = "approval-policy";
    private static final String APPROVAL = "invoice-approval";

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final WithoutAuthorization system;

    DeployedVersionsHere(ProcessEngine engine, WithoutAuthorization system) {
        this.engine = engine;
        this.repository = engine.getRepositoryService();
        this.system = system;
    }

    @Override
    public List<DeployedVersion> all() {
        return system.run(() -> {
            Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                    .collect(Collectors.toMap(Deployment::getId, Function.identity()));
            Map<String, String> deployers = deployers();
            Map<String, Long> running = running();
            return definitions()
                    .map(definition -> version(
                            definition,
                            Objects.requireNonNull(deployments.get(definition.getDeploymentId())),
                            deployers.get(definition.getDeploymentId()),
                            running.getOrDefault(definition.getId(), 0L)))
                    .toList();
        });
    }

    private Stream<ResourceDefinition> definitions() {
        return Stream.concat(
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(POLICY)
                        .orderByDecisionDefinitionVersion()
                        .desc()
                        .list()
                        .stream(),
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(APPROVAL)
                        .orderByProcessDefinitionVersion()
                        .desc()
                        .list()
                        .stream());
    }

    /** As the engine's log has it, which Milepost's own record outranks; only people are in it. */
    private Map<String, String> deployers() {
        return engine
                .getHistoryService()
                .createUserOperationLogQuery()
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()
                .stream()
                .filter(entry -> entry.getDeploymentId() != null && entry.getUserId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getDeploymentId, UserOperationLogEntry::getUserId, (one, same) -> one));
    }

    private Map<String, Long> running() {
        return engine.getManagementService().createProcessDefinitionStatisticsQuery().list().stream()
                .collect(Collectors.toMap(each -> each.getId(), each -> (long) each.getInstances()));
    }

    private static DeployedVersion version(
            ResourceDefinition definition, Deployment deployment, @Nullable String deployer, long running) {
        return new DeployedVersion(
                definition.getKey(),
                definition.getVersion(),
                definition.getResourceName(),
                deployment.getId(),
                deployment.getName(),
                deployment.getDeploymentTime().toInstant(),
                deployer,
                DeployModels.looksOurs(deployment),
                running);
    }

    @Override
    public byte[] content(DeployedVersion version) {
        return system.run(() -> {
            try (InputStream content = repository.getResourceAsStream(version.deployment(), version.resource())) {
                return content.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Override
    public String deploy(Draft file, String name, String person, Set<String> groups) {
        engine.getIdentityService().setAuthentication(person, List.copyOf(groups));
        try {
            return repository
                    .createDeployment()
                    .name(name)
                    .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                    .deploy()
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
