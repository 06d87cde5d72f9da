package io.milepost.insight;

import java.util.List;

/** What failed and waits for somebody to put its cause right, read from whatever runs the processes. */
public interface FailedSteps {
    /** The oldest first. */
    List<FailedStep> all();
}
