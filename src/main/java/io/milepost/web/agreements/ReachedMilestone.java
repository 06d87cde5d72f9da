package io.milepost.web.agreements;

import java.time.LocalDate;

/** The answer to "reached", the same however often it is told; the business key names the invoice that follows. */
record ReachedMilestone(String project, String milestone, LocalDate date, String businessKey) {
    static ReachedMilestone of(String project, String milestone, LocalDate date) {
        return new ReachedMilestone(project, milestone, date, project + "/" + milestone);
    }
}
