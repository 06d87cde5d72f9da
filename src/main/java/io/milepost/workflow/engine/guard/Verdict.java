package io.milepost.workflow.engine.guard;

import java.util.List;

/** What the guard says about an upload: refused with any error. */
public record Verdict(List<Finding> errors, List<Finding> warnings) {
    public boolean accepted() {
        return errors.isEmpty();
    }
}
