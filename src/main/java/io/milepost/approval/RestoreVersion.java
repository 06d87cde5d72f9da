package io.milepost.approval;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.client.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an earlier version the newest again, by the same guard as every deployment: what was sound once may name a group that
 * is gone. Approvals that run stay on the version they began under.
 */
@Component
public class RestoreVersion {
    private static final int LONGEST = 500;

    private final ListVersions versions;
    private final DeployedVersions deployed;
    private final ModelDeployments deployments;
    private final CheckModels checkModels;

    RestoreVersion(
            ListVersions versions, DeployedVersions deployed, ModelDeployments deployments, CheckModels checkModels) {
        this.versions = versions;
        this.deployed = deployed;
        this.deployments = deployments;
        this.checkModels = checkModels;
    }

    /** Who asks for it, why, and which version they saw in use; without the last, whichever is. */
    public record Wish(
            String person,
            Set<String> groups,
            @Nullable String why,
            @Nullable String insteadOf) {}

    /** Answers the new version. */
    @Transactional
    public KnownVersion restore(String id, Wish wish) {
        KnownVersion wanted = versions.version(id);
        String why = reason(wish);
        requireChange(wanted, active(wanted), wish.insteadOf());
        DeployedVersion version = wanted.deployed();
        Draft file = new Draft(version.file(), deployed.content(version));
        checkModels.require(List.of(file));
        String deployment = deployed.deploy(
                file,
                "%s, version %d again".formatted(version.model(), version.number()),
                wish.person(),
                wish.groups());
        deployments.findById(deployment).orElseThrow().restores(wanted.id(), why);
        return active(wanted);
    }

    private static String reason(Wish wish) {
        String why = wish.why() == null ? "" : wish.why().strip();
        new Checks()
                .text("Why the earlier version is to count again", why, LONGEST)
                .raise();
        return why;
    }

    private void requireChange(KnownVersion wanted, KnownVersion active, @Nullable String seen) {
        if (seen != null && !seen.equals(active.id())) {
            throw new RestorationRefused(
                    "Meanwhile %s is in use, not %s. Look at what changes again.".formatted(active.id(), seen));
        }
        if (Arrays.equals(deployed.content(wanted.deployed()), deployed.content(active.deployed()))) {
            throw new RestorationRefused(
                    wanted.active()
                            ? "%s is the version in use.".formatted(wanted.id())
                            : "%s is the same as the version in use, %s.".formatted(wanted.id(), active.id()));
        }
    }

    private KnownVersion active(KnownVersion of) {
        return versions.all().stream()
                .filter(KnownVersion::active)
                .filter(version ->
                        version.deployed().model().equals(of.deployed().model()))
                .findFirst()
                .orElseThrow();
    }
}
