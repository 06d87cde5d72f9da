package io.milepost.invoice;

import io.milepost.project.Project;
import java.util.Currency;

/** What an invoice is for, who pays, and in which currency: codes of the project and its client. */
record Engagement(String project, String client, Currency currency) {
    static Engagement of(Project project) {
        return new Engagement(project.code(), project.details().client(), project.currency());
    }
}
