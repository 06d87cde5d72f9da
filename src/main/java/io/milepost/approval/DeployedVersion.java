package io.milepost.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of approval-policy or invoice-approval as the engine has it. {@code deployer} is who its log names; {@code ours}
 * says that it looks like the release's. {@code running} counts the processes on it; tables have none.
 */
public record DeployedVersion(
        String model,
        int number,
        String resource,
        String deployment,
        @Nullable String deploymentName,
        Instant at,
        @Nullable String deployer,
        boolean ours,
        long running) {
    /** As addresses name it, such as approval-policy-3. */
    public String id() {
        return model + "-" + number;
    }

    /** Its file's name without folders. */
    public String file() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
