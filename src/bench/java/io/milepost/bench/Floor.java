package io.milepost.bench;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;

/** What the engine itself takes for a process of an invoice's size: three people's tasks, four jobs that do nothing. */
final class Floor implements Work {
    private static final String KEY = "floor";
    private static final List<String> STEPS = List.of("one", "two", "three");

    private final ProcessEngine engine;
    private int started;

    Floor(ProcessEngine engine) {
        this.engine = engine;
        var model = Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1).startEvent().serviceTask().camundaAsyncBefore().camundaClass(Nothing.class);
        for (var step : STEPS) {
            model = model.userTask(step).serviceTask().camundaAsyncBefore().camundaClass(Nothing.class);
        }
        engine.getRepositoryService().createDeployment().addModelInstance("floor.bpmn", model.endEvent().done()).deploy();
    }

    public static final class Nothing implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    @Override
    public Runnable prepare(int count) {
        return () -> {
            var instances = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                instances.add(engine.getRuntimeService().startProcessInstanceByKey(KEY, "F" + ++started).getId());
            }
            STEPS.forEach(step -> completeAll(step, instances));
            Work.until(() -> engine.getRuntimeService().createProcessInstanceQuery().count() == 0);
        };
    }

    private void completeAll(String step, List<String> instances) {
        var left = new ArrayList<>(instances);
        Work.until(() -> {
            left.removeIf(instance -> {
                var task = engine.getTaskService().createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).singleResult();
                if (task != null) {
                    engine.getTaskService().complete(task.getId());
                }
                return task != null;
            });
            return left.isEmpty();
        });
    }
}
