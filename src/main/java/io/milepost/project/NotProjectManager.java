package io.milepost.project;

/** A step that only the project's own manager takes was tried by somebody else. */
public class NotProjectManager extends RuntimeException {
    public NotProjectManager(String project) {
        super("Only the project manager of %s may do this.".formatted(project));
    }
}
