package io.milepost.workflow.invoicedispute;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Business days: within how many a client's query is to be answered, and how many after that managers are asked, too. */
@ConfigurationProperties("milepost.dispute")
record DisputeSettings(
        @DefaultValue("3") int answerDays,
        @DefaultValue("2") int escalationDays) {
    DisputeSettings {
        if (answerDays < 1 || escalationDays < 1) {
            throw new IllegalArgumentException("milepost.dispute.answer-days and escalation-days are 1 or more.");
        }
    }
}
