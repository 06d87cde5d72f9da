package io.milepost.workflow.billingcycle;

import io.milepost.project.ProjectTeams;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskForbidden;
import org.springframework.stereotype.Component;

/** Who makes and changes billing schedules: the project's own manager, and accounting. */
@Component
public class ScheduleRights {
    private final ProjectTeams teams;

    ScheduleRights(ProjectTeams teams) {
        this.teams = teams;
    }

    /** Of a project that is not there, and of one that is somebody else's, the same is said. */
    public void require(String project, Person person) {
        boolean accounting = person.groups().contains(TaskForAccounting.GROUP);
        if (!teams.isProjectManager(project, person.id()) && !(accounting && teams.isKnown(project))) {
            throw new TaskForbidden(
                    "There is no project %s that you manage; its project manager and accounting schedule its billing."
                            .formatted(project));
        }
    }
}
