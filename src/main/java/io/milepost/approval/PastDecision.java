package io.milepost.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last decision about an issued invoice, with what it knew. */
record PastDecision(
        String decision,
        String invoice,
        String facts,
        @Nullable String involved,
        Instant decidedAt,
        String policyVersion,
        @Nullable String number,
        String businessKey,
        String client) {
    /** The firm's auto-approval let it through, so that the policy was not asked. */
    boolean autoApproved() {
        return policyVersion.startsWith(AutoApproval.TABLE + ",");
    }
}
