package io.milepost.approval;

import io.milepost.project.UnknownRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which versions of the approvals there are, who deployed them, and what still runs on them. */
@Component
public class ListVersions {
    private static final String POLICY_VERSION = "%s, version %d";

    private final DeployedVersions deployed;
    private final ModelDeployments deployments;
    private final PolicyDecisions decisions;

    ListVersions(DeployedVersions deployed, ModelDeployments deployments, PolicyDecisions decisions) {
        this.deployed = deployed;
        this.deployments = deployments;
        this.decisions = decisions;
    }

    /** Of each model the newest first. */
    @Transactional(readOnly = true)
    public List<KnownVersion> all() {
        Map<String, ModelDeployment> records =
                deployments.findAll().stream().collect(Collectors.toMap(ModelDeployment::id, Function.identity()));
        Map<String, Long> decided = decisions.underApproval().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        Set<String> seen = new HashSet<>();
        return deployed.all().stream()
                .map(version -> known(version, seen.add(version.model()), records.get(version.deployment()), decided))
                .toList();
    }

    @Transactional(readOnly = true)
    public KnownVersion version(String id) {
        return all().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("version", id));
    }

    @Transactional(readOnly = true)
    public byte[] content(String id) {
        return deployed.content(version(id).deployed());
    }

    private static KnownVersion known(
            DeployedVersion version, boolean active, @Nullable ModelDeployment record, Map<String, Long> decided) {
        String by = record == null ? version.deployer() : record.deployedBy();
        String policy = POLICY_VERSION.formatted(version.model(), version.number());
        long running = version.running()
                + decided.entrySet().stream()
                        .filter(asked ->
                                asked.getKey().equals(policy) || asked.getKey().startsWith(policy + " "))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return new KnownVersion(
                version,
                active,
                by == null && (record != null || version.ours()),
                by,
                running,
                record == null ? null : record.restored(),
                record == null ? null : record.reason());
    }
}
