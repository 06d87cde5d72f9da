package io.milepost.workflow.engine;

import io.milepost.approval.DeploymentRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms this release brings. A file is compared with what we deployed last, not with what is
 * newest, so that a restart leaves an admin's version in charge and only a release that changed the file supersedes it.
 */
@Component
class DeployModels {
    static final String SOURCE = "milepost";
    private static final String NAME = "Milepost";
    private static final List<String> FILES = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form");
    private static final Logger log = LoggerFactory.getLogger(DeployModels.class);

    private final RepositoryService repository;
    private final DeploymentGuard guard;
    private final DeploymentRecord record;

    DeployModels(RepositoryService repository, DeploymentGuard guard, DeploymentRecord record) {
        this.repository = repository;
        this.guard = guard;
        this.record = record;
    }

    /** Resource names are the files' paths in the repository, such as {@code processes/invoice-lifecycle.bpmn}. */
    void deploy() {
        deploy(bundled());
    }

    void deploy(SortedMap<String, byte[]> files) {
        List<Deployment> ours = ours();
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.entrySet().removeIf(file -> Arrays.equals(file.getValue(), lastDeployed(ours, file.getKey())));
        if (!changed.isEmpty()) {
            DeploymentBuilder deployment =
                    repository.createDeployment().name(NAME).source(SOURCE);
            changed.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
            var unused = guard.asRelease(deployment::deploy);
            log.info("Deployed {}", changed.keySet());
        }
    }

    /** A person may give theirs the same name and source. */
    private List<Deployment> ours() {
        return repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .filter(deployment -> !record.isSomebodys(deployment.getId()))
                .toList();
    }

    /** As it looks; whether a person made it after all, the record knows. */
    static boolean looksOurs(Deployment deployment) {
        return NAME.equals(deployment.getName()) && SOURCE.equals(deployment.getSource());
    }

    private byte @Nullable [] lastDeployed(List<Deployment> ours, String name) {
        return ours.stream()
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(name))
                .findFirst()
                .filter(deployment -> isStillThere(deployment, name))
                .map(deployment -> read(repository.getResourceAsStream(deployment.getId(), name)))
                .orElse(null);
    }

    /** A model deleted by hand leaves its file in the deployment; the next start brings it back. */
    private boolean isStillThere(Deployment deployment, String name) {
        return !name.endsWith(".bpmn")
                || repository
                                .createProcessDefinitionQuery()
                                .deploymentId(deployment.getId())
                                .processDefinitionResourceName(name)
                                .count()
                        > 0;
    }

    /** Process ids, decision keys and form ids: a file is called like what is in it. */
    static Set<String> bundledKeys() {
        return bundled().keySet().stream()
                .map(name -> name.replaceAll("^.*/|\\.[a-z]+$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SortedMap<String, byte[]> bundled() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (String pattern : FILES) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                    files.put(folder + file.getFilename(), file.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundled models can't be read", unreadable);
        }
        return files;
    }

    private static byte[] read(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
