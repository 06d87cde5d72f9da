package io.milepost.web.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.client.Client;
import io.milepost.project.Milestone;
import io.milepost.project.Project;
import io.milepost.web.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project with its milestones. */
record ShownProject(
        String code,
        String name,
        NamedClient client,
        String projectManager,
        @Nullable String practiceLead,
        String currency,
        @Nullable String poNumber,
        @Nullable RoundingJson timeRounding,
        @Nullable String poBudget,
        String grouping,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AcceptanceJson acceptance,
        List<ShownMilestone> milestones) {
    record NamedClient(String code, String name) {}

    static ShownProject of(Project project, Client client, List<Milestone> milestones) {
        var details = project.details();
        return new ShownProject(
                project.code(),
                project.name(),
                new NamedClient(client.code(), client.details().name()),
                details.projectManager(),
                details.practiceLead(),
                details.currency(),
                details.poNumber(),
                RoundingJson.of(project.timeRounding()),
                details.poBudget() == null ? null : Numbers.amount(details.poBudget(), project.currency()),
                details.grouping().code(),
                AcceptanceJson.of(project.acceptanceDays()),
                milestones.stream()
                        .map(milestone -> ShownMilestone.of(milestone, project))
                        .toList());
    }
}
