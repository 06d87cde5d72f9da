package io.milepost.workflow.billingcycle;

import static io.milepost.workflow.billingcycle.BillingCycleModel.SCHEDULE;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;

import io.milepost.client.Clients;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.schedule.ScheduleKey;
import io.milepost.workflow.engine.StorableText;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process knows of its schedule: enough for people's lists. */
@Component
class ScheduleVariables {
    private final Projects projects;
    private final Clients clients;

    ScheduleVariables(Projects projects, Clients clients) {
        this.projects = projects;
        this.clients = clients;
    }

    Map<String, Object> of(ScheduleKey key) {
        Project project = projects.findById(key.project()).orElseThrow();
        String client = clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .name();
        Map<String, Object> variables = new HashMap<>(PROJECT_CODE.with(project.code()));
        variables.putAll(CLIENT_NAME.with(StorableText.fit(client, StorableText.NAME)));
        variables.putAll(SCHEDULE.with(key.toString()));
        return variables;
    }
}
