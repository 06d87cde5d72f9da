package io.milepost.approval;

import org.jspecify.annotations.Nullable;

/**
 * A deployed version with what is known of it: who deployed it, whether it is the one that counts, how many approvals run on
 * it, and of which earlier version it was made, and why. {@code by} is nobody where the release brought it, or nobody knows.
 */
public record KnownVersion(
        DeployedVersion deployed,
        boolean active,
        boolean release,
        @Nullable String by,
        long running,
        @Nullable String restored,
        @Nullable String reason) {
    public String id() {
        return deployed.id();
    }
}
