package io.milepost.workflow.milestoneacceptance;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_MANAGER;
import static io.milepost.workflow.milestoneacceptance.MilestoneAcceptanceModel.MILESTONE_NAME;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.client.Clients;
import io.milepost.money.Money;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.workflow.engine.StorableText;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process knows of a milestone: enough for people's lists. */
@Component
class AcceptanceVariables {
    private final Projects projects;
    private final Milestones milestones;
    private final Clients clients;

    AcceptanceVariables(Projects projects, Milestones milestones, Clients clients) {
        this.projects = projects;
        this.milestones = milestones;
        this.clients = clients;
    }

    Map<String, Object> of(AcceptanceKey key) {
        Project project = projects.findById(key.project()).orElseThrow();
        Milestone milestone = milestones.findById(key.item()).orElseThrow();
        String client = clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .name();
        Map<String, Object> variables = new HashMap<>(PROJECT_CODE.with(project.code()));
        variables.putAll(PROJECT_MANAGER.with(project.details().projectManager()));
        variables.putAll(CLIENT_NAME.with(StorableText.fit(client, StorableText.NAME)));
        variables.putAll(MILESTONE_NAME.with(StorableText.fit(milestone.name(), StorableText.NAME)));
        variables.putAll(
                AMOUNT.with(Money.rounded(milestone.size(), project.currency()).toString()));
        return variables;
    }

    /** Whoever manages the project by now. */
    String projectManager(AcceptanceKey key) {
        return projects.findById(key.project()).orElseThrow().details().projectManager();
    }
}
