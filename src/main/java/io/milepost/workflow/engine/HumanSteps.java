package io.milepost.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Attaches the {@link HumanStep}s to every user task as built-in listeners: these run before a model's own and even where a
 * caller asks to skip custom listeners. The steps are looked up late because they stand on use cases that stand on the engine.
 */
@Component
class HumanSteps extends AbstractBpmnParseListener implements ProcessEnginePlugin {
    private final ObjectProvider<HumanStep> steps;

    HumanSteps(ObjectProvider<HumanStep> steps) {
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(this));
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        configuration.setCustomPostBPMNParseListeners(listeners);
        if (configuration.getCustomJobHandlers() == null) {
            configuration.setCustomJobHandlers(new ArrayList<>());
        }
        configuration.getCustomJobHandlers().add(new TaskTimers(this));
        // a refusal is an answer, not an error with a stack; what really fails is logged by who called: job, REST
        configuration.setEnableCmdExceptionLogging(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {}

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {}

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, begun -> covering(process, begun).forEach(step -> step.begin(begun)));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT,
                taken -> covering(process, taken).forEach(step -> step.taken(taken, taken.getAssignee())));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, done -> covering(process, done).forEach(step -> complete(step, done)));
    }

    private static void complete(HumanStep step, DelegateTask done) {
        if (Person.isSignedIn(done.getProcessEngineServices())) {
            step.complete(done, Person.signedIn(done.getProcessEngineServices()));
        } else {
            step.completeByItself(done);
        }
    }

    void due(TaskEntity task, String what) {
        covering(task.getProcessDefinition().getKey(), task).forEach(step -> step.due(task, what));
    }

    private Stream<HumanStep> covering(String process, DelegateTask task) {
        return steps.orderedStream().filter(step -> step.covers(process, task.getTaskDefinitionKey()));
    }
}
