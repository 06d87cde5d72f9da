package io.milepost.workflow.engine;

import io.milepost.approval.Directory;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The managers of the firm, who may do what others have left undone. */
@Component
public class Managers {
    private final Directory directory;

    public Managers(Directory directory) {
        this.directory = directory;
    }

    public Set<String> people() {
        return directory.membersOf(Group.MANAGERS.id());
    }

    public static boolean has(Person person) {
        return person.groups().contains(Group.MANAGERS.id());
    }

    /** Nobody's own any more, so that whoever has the time takes it: a manager, or the one it was for. */
    public static void mayDo(DelegateTask task, String besides) {
        task.setAssignee(null);
        task.addCandidateUser(besides);
        task.addCandidateGroup(Group.MANAGERS.id());
    }
}
