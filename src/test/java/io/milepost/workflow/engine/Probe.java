package io.milepost.workflow.engine;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Small models that test the engine's walls. */
final class Probe {
    private Probe() {}

    /** One task, offered to a group or assigned; its completion goes through {@link RefusingListener}. */
    static BpmnModelInstance oneTask(String key, String assignee, String group) {
        var task = Bpmn.createExecutableProcess(key)
                .name(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Start")
                .userTask("Task_Probe")
                .name("Probe")
                .camundaTaskListenerDelegateExpression("complete", "${refusingListener}");
        task = assignee == null ? task.camundaCandidateGroups(group) : task.camundaAssignee(assignee);
        return task.endEvent().done();
    }

    /** Evaluates one expression in a service task. */
    static BpmnModelInstance expression(String key, String expression) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .camundaResultVariable("result")
                .userTask()
                .endEvent()
                .done();
    }

    static BpmnModelInstance script(String key, String language) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .scriptTask()
                .scriptFormat(language)
                .scriptText("${1 + 1}")
                .endEvent()
                .done();
    }

    static BpmnModelInstance javaClass(String key, String name) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaClass(name)
                .endEvent()
                .done();
    }
}
