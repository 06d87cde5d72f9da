package io.milepost.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a person's task whatever its model says: attached at parse time, so that no model can forget it. Steps read
 * and write the task's <em>execution</em>: that is where a completion leaves its answers, and the task has copies for lists.
 */
public interface HumanStep {
    boolean covers(String processKey, String taskKey);

    /** As the task appears: its name for people's lists, and no answers left from the time before. */
    void begin(DelegateTask task);

    /** As the person completes it; a refusal keeps the task where it is. */
    void complete(DelegateTask task, Person person);

    /** As it is completed with nobody at it, which only a timer of the task does. */
    default void completeByItself(DelegateTask task) {
        throw new TaskForbidden("Sign in first: this can only be done by a person we know.");
    }

    /** As a person takes it into their hands, by claiming it or being given it; null as they give it back. */
    default void taken(DelegateTask task, @Nullable String person) {}

    /** As a timer of the task is due, which {@link TaskTimers} were told of. */
    default void due(DelegateTask task, String what) {}
}
