package io.milepost.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Frees our refusals from the exceptions the engine wraps around whatever a listener throws. */
final class Refusals extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            ProcessEngineException refusal = in(wrapped);
            throw refusal == null ? wrapped : refusal;
        }
    }

    /** The refusal among the causes of {@code failure}, or null. */
    static @Nullable ProcessEngineException in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskRefused || cause instanceof TaskForbidden) {
                return (ProcessEngineException) cause;
            }
        }
        return null;
    }
}
