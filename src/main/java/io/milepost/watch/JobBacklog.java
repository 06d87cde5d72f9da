package io.milepost.watch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the processes have still to do, read from whatever runs them. */
public interface JobBacklog {
    /**
     * Jobs by what becomes of them: {@code due} may be taken at once, {@code locked} is in work on some node, {@code failed} has
     * used up its attempts, {@code later} has a time to come. Open tasks by the id they have in the model.
     */
    record Backlog(Map<String, Long> jobs, @Nullable Instant oldestDue, long incidents, Map<String, Long> tasks) {}

    Backlog read();
}
