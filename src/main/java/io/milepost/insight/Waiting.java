package io.milepost.insight;

import io.milepost.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person: about an invoice, or about a milestone or bank statement, which have none and no net
 * amount of their own. {@code person} has it, or {@code group} where nobody in it has taken it; {@code
 * detail} is a gate's name or what went wrong.
 *
 * @param minutes since when, in minutes of office hours
 */
public record Waiting(
        Kind kind,
        @Nullable String invoice,
        String reference,
        String subject,
        String client,
        @Nullable Money amount,
        @Nullable String person,
        @Nullable String group,
        String detail,
        Instant since,
        long minutes) {
    /** What is to be done. */
    public enum Kind {
        FINISH_DRAFT,
        APPROVE,
        ISSUE,
        FIX_DELIVERY,
        ANSWER_DISPUTE,
        DECIDE_OVERDUE,
        DECIDE_WRITE_OFF,
        SETTLE_REJECTION,
        GET_ACCEPTANCE,
        CONFIRM_PAYMENTS
    }
}
