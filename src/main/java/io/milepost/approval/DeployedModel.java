package io.milepost.approval;

import org.jspecify.annotations.Nullable;

/** Which version of the approval process it is, and who deployed it; nobody where the release brought it. */
public record DeployedModel(
        String id, String deployment, int version, @Nullable String by) {}
