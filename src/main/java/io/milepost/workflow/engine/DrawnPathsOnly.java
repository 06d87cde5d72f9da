package io.milepost.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps people on the paths the models draw. Who may start a process may, for the engine, start it in the middle, send
 * its messages and leave a task by an error; for an invoice that would be a way around its steps.
 */
final class DrawnPathsOnly extends CommandInterceptor {
    private static final Set<Class<?>> SHORTCUTS = Set.of(
            StartProcessInstanceAtActivitiesCmd.class,
            RestartProcessInstancesCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class,
            EvaluateStartConditionCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    DrawnPathsOnly(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (SHORTCUTS.contains(command.getClass()) && askedByAPerson()) {
            throw new TaskForbidden("Messages, errors and starts in the middle of a process are not sent by hand.");
        }
        return next.execute(command);
    }

    private boolean askedByAPerson() {
        boolean calledByOurCode = Context.getCommandContext() != null;
        Authentication caller = engine.getIdentityService().getCurrentAuthentication();
        return !calledByOurCode
                && caller != null
                && !(caller.getGroupIds() != null && caller.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }
}
