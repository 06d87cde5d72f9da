package io.milepost.approval;

import java.util.List;
import java.util.Set;

/** The versions of the models a firm shapes, where they are deployed. */
public interface DeployedVersions {
    /** Of each model the newest first: the one that counts. */
    List<DeployedVersion> all();

    byte[] content(DeployedVersion version);

    /** As this person, under the rules of every deployment; answers the deployment. Those that run stay where they are. */
    String deploy(CheckModels.Draft file, String name, String person, Set<String> groups);
}
