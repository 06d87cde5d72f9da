package io.milepost.schedule;

import io.milepost.money.Money;
import io.milepost.project.Project;
import org.jspecify.annotations.Nullable;

/** A period that is to be billed, or would be. {@code fee} is what retainers ask for with it; null where none does, or it is passed over. */
public record Upcoming(
        Schedule schedule,
        Project project,
        PlannedPeriod planned,
        Standing standing,
        @Nullable Money fee) {
    /** What will become of it, as things are. */
    public enum Standing {
        PLANNED,
        /** Its day has come. */
        DUE,
        SKIPPED,
        PAUSED,
        STOPPED;

        /** Whether it takes the work that is open. */
        public boolean bills() {
            return this != SKIPPED && this != PAUSED;
        }
    }
}
