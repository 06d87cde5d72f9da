package io.milepost.workflow.engine;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Copies the headline of the invoice into each task. A person may read the variables of their tasks but not those of
 * the instance, so that without the copy the columns of Tasklist stay empty.
 */
final class HeadlineOnEveryTask extends AbstractBpmnParseListener {
    static final List<String> HEADLINE = Stream.of(PROJECT_CODE, CLIENT_NAME, AMOUNT, INVOICE_NUMBER)
            .map(ProcessVariable::name)
            .toList();

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::copy);
        }
    }

    private void copy(DelegateTask task) {
        for (String name : HEADLINE) {
            if (task.hasVariable(name)) {
                task.setVariableLocal(name, task.getVariable(name));
            }
        }
    }
}
