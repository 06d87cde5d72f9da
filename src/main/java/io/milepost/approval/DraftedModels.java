package io.milepost.approval;

import io.milepost.approval.CheckModels.Draft;
import java.util.List;
import java.util.Optional;

/** Reads models that are not deployed; they were checked before. */
public interface DraftedModels {
    /** The table to ask; empty if the file isn't the approval policy. */
    Optional<ApprovalPolicy> policy(Draft file);

    /** The table to ask first; empty if the file isn't the auto-approval. */
    Optional<AutoApproval> autoApproval(Draft file);

    /** Whether a model asks the auto-approval; empty if the file isn't the approval process. */
    Optional<Boolean> asksAutoApproval(Draft file);

    /** The gates a model draws itself; empty if the file isn't the approval process. */
    Optional<List<ModelGate>> gates(Draft file);
}
