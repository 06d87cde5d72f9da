package io.milepost.bench;

import io.milepost.delivery.InvoiceLeft;
import io.milepost.project.ReachMilestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Invoices from the milestone reached to the mail sent: people complete their tasks at once, the job executor does the rest. */
final class Lifecycle implements Work {
    private final Firm firm;
    private final BeanFactory beans;
    private final ProcessEngine engine;
    private final AtomicInteger sent = new AtomicInteger();

    Lifecycle(Firm firm, BeanFactory beans) {
        this.firm = firm;
        this.beans = beans;
        this.engine = beans.getBean(ProcessEngine.class);
        ((ConfigurableApplicationContext) beans).addApplicationListener((ApplicationEvent event) -> {
            if (event instanceof PayloadApplicationEvent<?> carried && carried.getPayload() instanceof InvoiceLeft) {
                sent.incrementAndGet(); // told, as a question to the database would be measured, too
            }
        });
    }

    @Override
    public Runnable prepare(int count) {
        var projects = firm.projects(count, 9);
        return () -> run(projects);
    }

    void run(List<String> projects) {
        int before = sent.get();
        var reach = beans.getBean(ReachMilestone.class);
        projects.forEach(project -> reach.reach(project, Firm.MILESTONE, LocalDate.now()));
        completeAll("Task_DraftInvoice", projects, "maya", List.of("project-managers"), Map.of("draftOutcome", "submit"));
        completeAll("Task_ReviewInvoice", projects, "lena", List.of("practice-leads", "project-managers"), Map.of("approved", true));
        Work.until(() -> sent.get() == before + projects.size());
    }

    private void completeAll(String step, List<String> projects, String person, List<String> groups, Map<String, Object> variables) {
        var left = new ArrayList<>(projects);
        Work.until(() -> {
            left.removeIf(project -> complete(step, project, person, groups, variables));
            return left.isEmpty();
        });
    }

    private boolean complete(String step, String project, String person, List<String> groups, Map<String, Object> variables) {
        var task = engine.getTaskService().createTaskQuery()
                .processInstanceBusinessKey(project + "/" + Firm.MILESTONE)
                .taskDefinitionKey(step)
                .singleResult();
        if (task == null) {
            return false;
        }
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            engine.getTaskService().complete(task.getId(), variables);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return true;
    }
}
