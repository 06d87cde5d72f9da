package io.milepost.invoice;

import io.milepost.project.Project;
import io.milepost.project.Projects;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a project manager asked for an invoice, and gives the request its key. */
@Component
public class RegisterRequest {
    private final Projects projects;
    private final BillingTriggers triggers;
    private final Issuer issuer;
    private final Clock clock;

    RegisterRequest(Projects projects, BillingTriggers triggers, Issuer issuer, Clock clock) {
        this.projects = projects;
        this.triggers = triggers;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Open items up to and with the cut-off are offered; without one, those up to today. */
    @Transactional
    public BusinessKey register(String projectCode, @Nullable LocalDate cutOff, String requestedBy) {
        Project project = projects.lock(projectCode)
                .filter(found -> found.details().projectManager().equals(requestedBy))
                .orElseThrow(() -> new RequestRefused(
                        "There is no project %s that you manage; only its project manager requests an invoice."
                                .formatted(projectCode)));
        LocalDate today = issuer.today(clock);
        LocalDate until = cutOff == null ? today : cutOff;
        if (until.isAfter(today)) {
            throw new RequestRefused(
                    "The cut-off %s is in the future; only work already done is billed.".formatted(until));
        }
        BusinessKey key = BusinessKey.request(project.code(), triggers.countRequests(project.code()) + 1);
        triggers.save(BillingTrigger.request(key, project.code(), until, requestedBy));
        return key;
    }
}
