package io.milepost.bench;

import io.milepost.project.ReachMilestone;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.BeanFactory;

/** From the milestone reached to the draft in the task list, over so many entries. */
final class Drafting implements Work {
    private final Firm firm;
    private final BeanFactory beans;
    private final int entries;

    Drafting(Firm firm, BeanFactory beans, int entries) {
        this.firm = firm;
        this.beans = beans;
        this.entries = entries;
    }

    @Override
    public Runnable prepare(int count) {
        var projects = firm.projects(count, entries);
        return () -> {
            var reach = beans.getBean(ReachMilestone.class);
            projects.forEach(project -> reach.reach(project, Firm.MILESTONE, LocalDate.now()));
            var tasks = beans.getBean(ProcessEngine.class).getTaskService();
            Work.until(() -> projects.stream().allMatch(project -> tasks.createTaskQuery()
                            .processInstanceBusinessKey(project + "/" + Firm.MILESTONE)
                            .taskDefinitionKey("Task_DraftInvoice")
                            .count()
                    == 1));
        };
    }
}
