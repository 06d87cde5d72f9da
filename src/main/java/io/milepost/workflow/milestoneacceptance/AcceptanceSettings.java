package io.milepost.workflow.milestoneacceptance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Business days: within how many a project's manager settles a rejection, and how many after that managers are asked, too. */
@ConfigurationProperties("milepost.acceptance")
record AcceptanceSettings(
        @DefaultValue("3") int settleDays,
        @DefaultValue("2") int escalationDays) {
    AcceptanceSettings {
        if (settleDays < 1 || escalationDays < 1) {
            throw new IllegalArgumentException("milepost.acceptance.settle-days and escalation-days are 1 or more.");
        }
    }
}
