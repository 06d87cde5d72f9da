package io.milepost.workflow.writeoff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Business days: within how many a write-off is to be decided, and how many after that whoever asked for it hears that it is not. */
@ConfigurationProperties("milepost.write-off")
record WriteOffSettings(
        @DefaultValue("3") int decisionDays,
        @DefaultValue("2") int escalationDays) {
    WriteOffSettings {
        if (decisionDays < 1 || escalationDays < 1) {
            throw new IllegalArgumentException("milepost.write-off.decision-days and escalation-days are 1 or more.");
        }
    }
}
