package io.milepost.approval;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.client.InvalidRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** What changed from one version of the approvals to another. */
@Component
public class CompareVersions {
    private final ListVersions versions;
    private final DeployedVersions deployed;
    private final CompareModels models;

    CompareVersions(ListVersions versions, DeployedVersions deployed, CompareModels models) {
        this.versions = versions;
        this.deployed = deployed;
        this.models = models;
    }

    /** Sentences, at least one. */
    public List<String> difference(String before, String after) {
        DeployedVersion one = versions.version(before).deployed();
        DeployedVersion other = versions.version(after).deployed();
        if (!one.model().equals(other.model())) {
            throw new InvalidRecord(List.of("%s and %s are different models; compare versions of the same."
                    .formatted(one.model(), other.model())));
        }
        return models.difference(draft(one), draft(other));
    }

    private Draft draft(DeployedVersion version) {
        return new Draft(version.file(), deployed.content(version));
    }
}
