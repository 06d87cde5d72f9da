package io.milepost.web.approvals;

import io.milepost.approval.KnownVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model as REST tells it. {@code deployedBy} is an account, {@code deployer} what they are called: "Milepost"
 * for the release, "unknown" where nobody kept it.
 */
record VersionJson(
        String id,
        String model,
        int version,
        boolean active,
        @Nullable String deployedBy,
        String deployer,
        Instant deployedAt,
        @Nullable String deployment,
        long running,
        @Nullable String restored,
        @Nullable String why) {
    static VersionJson of(KnownVersion version, Names names) {
        return new VersionJson(
                version.id(),
                version.deployed().model(),
                version.deployed().number(),
                version.active(),
                version.by(),
                deployer(version, names),
                version.deployed().at(),
                version.deployed().deploymentName(),
                version.running(),
                version.restored(),
                version.reason());
    }

    private static String deployer(KnownVersion version, Names names) {
        if (version.by() != null) {
            return names.ofPerson(version.by());
        }
        return version.release() ? "Milepost" : "unknown";
    }
}
