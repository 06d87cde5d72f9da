package io.milepost.invoice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process: the element of its diagram, what it is called there, and when it was. {@code until} is the moment a
 * step waits for or is tried again at; {@code task} is the engine's task of people, null for all else.
 */
public record ProcessStep(
        String element,
        String name,
        Kind kind,
        State state,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant until,
        @Nullable String task) {
    /** PART is a part of the process that is drawn within it. */
    public enum Kind {
        TASK,
        PROCESS,
        PART,
        EVENT,
        GATEWAY
    }

    /** FAILED has no try left, RETRYING has; CANCELLED was ended by what happened beside it. */
    public enum State {
        PASSED,
        CURRENT,
        RETRYING,
        FAILED,
        CANCELLED
    }

    public boolean isOpen() {
        return to == null;
    }
}
