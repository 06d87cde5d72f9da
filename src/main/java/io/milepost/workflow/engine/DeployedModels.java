package io.milepost.workflow.engine;

import io.milepost.approval.ModelsInForce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the engine would use for the next invoice; the web has checked who asks. */
@Component
class DeployedModels implements ModelsInForce {
    private static final List<String> FILES = List.of(
            "invoice-approval.bpmn",
            "approval-policy.dmn",
            "auto-approval.dmn",
            "tax-treatment.dmn",
            "reminder-policy.dmn");
    private static final String KIT = "processes/.camunda/";

    private final RepositoryService repository;
    private final WithoutAuthorization system;

    DeployedModels(RepositoryService repository, WithoutAuthorization system) {
        this.repository = repository;
        this.system = system;
    }

    @Override
    public List<Known> all() {
        return system.run(() -> FILES.stream().map(this::known).toList());
    }

    private Known known(String file) {
        Optional<ResourceDefinition> latest = latest(file);
        return new Known(
                file,
                latest.map(ResourceDefinition::getVersion).orElse(null),
                latest.map(this::deployedAt).orElse(null));
    }

    private Instant deployedAt(ResourceDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    @Override
    public Optional<byte[]> content(String file) {
        return FILES.contains(file)
                ? system.run(() -> latest(file).map(this::deployed).or(() -> toBeginWith(file)))
                : Optional.empty();
    }

    private Optional<ResourceDefinition> latest(String file) {
        String key = file.substring(0, file.indexOf('.'));
        if (file.endsWith(".bpmn")) {
            ProcessDefinition process = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            return Optional.ofNullable(process);
        }
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return Optional.ofNullable(table);
    }

    private byte[] deployed(ResourceDefinition definition) {
        try (InputStream content =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<byte[]> toBeginWith(String file) {
        return Optional.of(new ClassPathResource(KIT + "tables/" + file))
                .filter(Resource::exists)
                .map(DeployedModels::read);
    }

    @Override
    public List<byte[]> elementTemplates() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + KIT + "element-templates/*.json"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(DeployedModels::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
