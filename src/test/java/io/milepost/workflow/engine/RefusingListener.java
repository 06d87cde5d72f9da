package io.milepost.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Stands for the use cases behind a completion: refuses, forbids or lets pass what the comment says. */
@Component
class RefusingListener implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        String comment = String.valueOf(task.getVariable("comment"));
        if (comment.equals("refuse")) {
            throw new TaskRefused("The draft has 2 problems: no rate for Ada, and line 3 is empty.");
        } else if (comment.equals("forbid")) {
            throw new TaskForbidden("You drafted this invoice, so someone else must approve it.");
        }
    }
}
