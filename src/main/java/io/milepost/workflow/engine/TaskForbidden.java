package io.milepost.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** Says that this person may not do that, however the task reached them: engine-rest answers 403 with exactly this message. */
public final class TaskForbidden extends AuthorizationException {
    public TaskForbidden(String message) {
        super(message);
    }
}
