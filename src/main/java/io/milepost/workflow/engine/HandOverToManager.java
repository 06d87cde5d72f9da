package io.milepost.workflow.engine;

import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_MANAGER;

import io.milepost.project.ManagerChanged;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What waits for a project's manager follows the project to its new one, and so does the right to see what runs. */
@Component
class HandOverToManager {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization system;

    HandOverToManager(
            RuntimeService runtime, TaskService tasks, InstanceVisibility visibility, WithoutAuthorization system) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.visibility = visibility;
        this.system = system;
    }

    @EventListener
    void changed(ManagerChanged change) {
        try {
            system.run(() -> {
                runtime.createProcessInstanceQuery()
                        .variableValueEquals(PROJECT_CODE.name(), change.project())
                        .variableValueEquals(PROJECT_MANAGER.name(), change.from())
                        .list()
                        .forEach(running -> handOver(running, change));
                return true;
            });
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("a process moved on in the same moment", lost);
        }
    }

    private void handOver(ProcessInstance running, ManagerChanged change) {
        runtime.setVariables(running.getId(), PROJECT_MANAGER.with(change.to()));
        tasks.createTaskQuery().processInstanceId(running.getId()).list().forEach(task -> handOver(task, change));
        visibility.show(running.getId(), change.to());
        visibility.hide(running.getId(), change.from());
    }

    private void handOver(Task task, ManagerChanged change) {
        if (change.from().equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), change.to());
            visibility.hide(task.getId(), change.from());
        }
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (change.from().equals(link.getUserId()) && link.getType().equals("candidate")) {
                tasks.deleteCandidateUser(task.getId(), change.from());
                tasks.addCandidateUser(task.getId(), change.to());
                visibility.hide(task.getId(), change.from());
            }
        }
    }
}
