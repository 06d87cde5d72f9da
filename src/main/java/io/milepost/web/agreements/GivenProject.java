package io.milepost.web.agreements;

import io.milepost.client.InvalidRecord;
import io.milepost.project.LineGrouping;
import io.milepost.project.ProjectDetails;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed with the client, as accounting sends it. */
record GivenProject(
        @Nullable String name,
        @Nullable String client,
        @Nullable String projectManager,
        @Nullable String practiceLead,
        @Nullable String currency,
        @Nullable String poNumber,
        @Nullable RoundingJson timeRounding,
        @Nullable BigDecimal poBudget,
        @Nullable String grouping,
        @Nullable AcceptanceJson acceptance) {
    ProjectDetails details() {
        return new ProjectDetails(
                Given.text(name),
                Given.text(client),
                Given.text(projectManager),
                practiceLead,
                Given.text(currency),
                poNumber,
                poBudget,
                lineGrouping());
    }

    private LineGrouping lineGrouping() {
        return grouping == null
                ? LineGrouping.ROLE
                : LineGrouping.named(grouping)
                        .orElseThrow(() -> new InvalidRecord(
                                List.of("The grouping must be one of %s.".formatted(LineGrouping.codes()))));
    }
}
