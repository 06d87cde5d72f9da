package io.milepost.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * A task of no process, for accounting: something went wrong where no process waits, or where the one that does can't say so.
 * Its description says what happened and what to do.
 */
public final class TaskForAccounting {
    public static final String GROUP = "accounting";
    /** On such tasks alone, so that accounting has a list of them. */
    static final ProcessVariable<Boolean> TO_PUT_RIGHT = ProcessVariable.flag("toPutRight");
    /** Before what waits in the usual way. */
    private static final int PRIORITY = 75;

    private TaskForAccounting() {}

    /** Answers its id. {@code words} are for people's lists and the task's Invoice tab. */
    public static String make(TaskService tasks, String name, String description, Map<String, Object> words) {
        Task task = tasks.newTask();
        task.setName(StorableText.fit(name, StorableText.NAME));
        task.setDescription(StorableText.fit(description, StorableText.LONG));
        task.setPriority(PRIORITY);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), GROUP);
        tasks.setVariables(task.getId(), words);
        tasks.setVariables(task.getId(), TO_PUT_RIGHT.with(true));
        return task.getId();
    }
}
