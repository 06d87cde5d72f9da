package io.milepost.workflow.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a task once more where somebody completed another of the same process in the same moment: the engine counts gates
 * that are passed side by side, and the second of two people would be told of a row that changed.
 */
final class OnceMoreForPeople extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException lost) {
            boolean byItself = Context.getCommandContext() == null
                    && !TransactionSynchronizationManager.isActualTransactionActive();
            if (byItself && (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd)) {
                return next.execute(command);
            }
            throw lost;
        }
    }
}
