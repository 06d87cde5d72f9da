package io.milepost.approval;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.client.InvalidRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A draft of the policy, of the gates the approval process draws, of the auto-approval, or of several of them; {@code inForce} is
 * the policy for what a draft no longer lets through.
 */
record DraftedApprovals(
        Optional<ApprovalPolicy> policy,
        Optional<List<ModelGate>> drawn,
        LetThrough letThrough,
        Optional<ApprovalPolicy> inForce) {
    static DraftedApprovals of(List<Draft> files, DraftedModels models, ModelsInForce inForce) {
        DraftedApprovals draft = new DraftedApprovals(
                only(files.stream().flatMap(file -> models.policy(file).stream())),
                only(files.stream().flatMap(file -> models.gates(file).stream())),
                new LetThrough(
                        only(files.stream().flatMap(file -> models.autoApproval(file).stream())),
                        only(files.stream().flatMap(file -> models.asksAutoApproval(file).stream())),
                        deployed("auto-approval.dmn", inForce).flatMap(models::autoApproval)),
                deployed("approval-policy.dmn", inForce).flatMap(models::policy));
        if (draft.policy.isEmpty() && draft.drawn.isEmpty() && !draft.letThrough.isTried()) {
            throw new InvalidRecord(List.of("Send a draft of approval-policy.dmn, of invoice-approval.bpmn, of"
                    + " auto-approval.dmn, or of several of them."));
        }
        return draft;
    }

    /** Whether it can't be tried without the facts of the invoice. */
    boolean asksFacts() {
        return policy.isPresent() || letThrough.asksFacts();
    }

    private static Optional<Draft> deployed(String file, ModelsInForce inForce) {
        return inForce.all().stream()
                .filter(known -> known.file().equals(file) && known.version() != null)
                .findFirst()
                .flatMap(known -> inForce.content(file))
                .map(content -> new Draft(file, content));
    }

    private static <T> Optional<T> only(Stream<T> some) {
        List<T> all = some.toList();
        if (all.size() > 1) {
            throw new InvalidRecord(List.of("Send one draft of each, not two."));
        }
        return all.stream().findFirst();
    }
}
