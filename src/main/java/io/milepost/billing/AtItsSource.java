package io.milepost.billing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an item at its source since a draft that holds it last saw it. */
public sealed interface AtItsSource permits WorkItem {
    LocalDate date();

    boolean withdrawn();

    @Nullable
    Hold hold();

    /** Its source deleted it: nothing is known of it but what a draft remembers. */
    default boolean isGone() {
        return withdrawn() && date().equals(LocalDate.EPOCH);
    }

    /** Whether it changed at its source, and its drafter has not said what is to become of it. */
    default boolean isUnanswered() {
        Hold hold = hold();
        return hold != null && hold.stale();
    }

    default boolean isGoneUnanswered() {
        return withdrawn() && isUnanswered();
    }

    /** How its item differs from what the draft that holds it last saw. */
    default List<String> changes() {
        Hold hold = hold();
        Former former = hold == null ? null : hold.former();
        if (former != null) {
            return former.changes((WorkItem) this);
        }
        if (withdrawn()) {
            return List.of("deleted at its source");
        }
        return isUnanswered() ? List.of("its receipt changed") : List.of(); // its record said nothing else before
    }
}
