package io.milepost.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the approval process as it was deployed, with the gates it demands on every path to <em>approved</em>. */
@Entity
class ApprovalModel {
    @Id
    private String id;

    @Column(name = "deployment_id")
    private String deployment;

    @Column(name = "model_version")
    private int modelVersion;

    private String gates;

    @Column(name = "deployed_by")
    private @Nullable String deployedBy;

    @Column(name = "deployed_at")
    private Instant deployedAt;

    @Version
    private @Nullable Integer version;

    protected ApprovalModel() {}

    ApprovalModel(DeployedModel model, String gates, Instant deployedAt) {
        this.id = model.id();
        this.deployment = model.deployment();
        this.modelVersion = model.version();
        this.gates = gates;
        this.deployedBy = model.by();
        this.deployedAt = deployedAt;
    }

    /** JSON of the {@link ModelGate}s. */
    String gates() {
        return gates;
    }
}
