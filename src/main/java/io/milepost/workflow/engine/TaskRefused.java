package io.milepost.workflow.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** Keeps a task open and tells the person why in our own words: engine-rest answers 400 with exactly this message. */
public final class TaskRefused extends BadUserRequestException {
    public TaskRefused(String message) {
        super(message);
    }

    public TaskRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
