package io.milepost.approval;

import java.util.Optional;

/**
 * Whether the firm's auto-approval would let a past invoice through: by a drafted table or the one in force, where the drafted
 * process asks it, or the one in force did. Without a draft of either it stays as it was.
 */
record LetThrough(Optional<AutoApproval> drafted, Optional<Boolean> asked, Optional<AutoApproval> inForce) {
    boolean isTried() {
        return drafted.isPresent() || asked.isPresent();
    }

    /** Whether it can't be told without the facts of the invoice. */
    boolean asksFacts() {
        return drafted.isPresent() && asked.orElse(true) || asked.orElse(false);
    }

    boolean lets(PastInvoice past) {
        if (!isTried()) {
            return past.decision().autoApproved();
        }
        ApprovalFacts facts = past.facts();
        return facts != null
                && asksFacts()
                && drafted.or(() -> inForce)
                        .filter(table -> !table.evaluate(facts).rules().isEmpty())
                        .isPresent();
    }
}
