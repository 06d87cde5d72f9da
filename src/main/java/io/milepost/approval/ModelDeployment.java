package io.milepost.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deployment as it was made: by whom (nobody where the release brought it), and of which earlier version, if of one. */
@Entity
class ModelDeployment {
    @Id
    private String id;

    @Column(name = "deployed_by")
    private @Nullable String deployedBy;

    @Column(name = "deployed_at")
    private Instant deployedAt;

    @Column(name = "restored_version")
    private @Nullable String restored;

    private @Nullable String reason;

    @Version
    private @Nullable Integer version;

    protected ModelDeployment() {}

    ModelDeployment(String id, @Nullable String deployedBy, Instant deployedAt) {
        this.id = id;
        this.deployedBy = deployedBy;
        this.deployedAt = deployedAt;
    }

    /** It is an earlier version again. */
    void restores(String earlier, String why) {
        this.restored = earlier;
        this.reason = why;
    }

    String id() {
        return id;
    }

    @Nullable
    String deployedBy() {
        return deployedBy;
    }

    @Nullable
    String restored() {
        return restored;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
