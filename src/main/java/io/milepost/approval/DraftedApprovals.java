package io.milepost.approval;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.client.InvalidRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A draft of the policy, of the gates the approval process draws, or of both. */
record DraftedApprovals(Optional<ApprovalPolicy> policy, Optional<List<ModelGate>> drawn) {
    static DraftedApprovals of(List<Draft> files, DraftedModels models) {
        DraftedApprovals draft = new DraftedApprovals(
                only(files.stream().flatMap(file -> models.policy(file).stream())),
                only(files.stream().flatMap(file -> models.gates(file).stream())));
        if (draft.policy.isEmpty() && draft.drawn.isEmpty()) {
            throw new InvalidRecord(
                    List.of("Send a draft of approval-policy.dmn, of invoice-approval.bpmn, or of both."));
        }
        return draft;
    }

    private static <T> Optional<T> only(Stream<T> some) {
        List<T> all = some.toList();
        if (all.size() > 1) {
            throw new InvalidRecord(List.of("Send one draft of each, not two."));
        }
        return all.stream().findFirst();
    }
}
