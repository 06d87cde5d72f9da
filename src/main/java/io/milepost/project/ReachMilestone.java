package io.milepost.project;

import io.milepost.client.Checks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a milestone was reached. However often and however concurrently it is told, it happens once. */
@Component
public class ReachMilestone {
    private final Milestones milestones;
    private final Projects projects;
    private final BillingStatus billing;
    private final MilestonePrices prices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReachMilestone(
            Milestones milestones,
            Projects projects,
            BillingStatus billing,
            MilestonePrices prices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.milestones = milestones;
        this.projects = projects;
        this.billing = billing;
        this.prices = prices;
        this.events = events;
        this.clock = clock;
    }

    /** Answers true the first time, false on a repeat of the same; a repeat with another date is refused. */
    @Transactional
    public boolean reach(String project, String code, LocalDate on) {
        Project ofMilestone = projects.lock(project).orElseThrow(() -> new UnknownRecord("project", project));
        Milestone milestone = milestones
                .lock(ItemKey.milestone(project, code))
                .orElseThrow(() -> new UnknownRecord("milestone", project + "/" + code));
        LocalDate before = milestone.reachedOn();
        if (before != null) {
            if (!before.equals(on)) {
                throw new RecordLocked("Milestone %s of %s was reached on %s already, not on %s."
                        .formatted(code, project, before, on));
            }
            return false;
        }
        new Checks()
                .day("The day", on)
                .require(
                        !on.isAfter(LocalDate.now(clock).plusDays(1)),
                        "A milestone can't be reached in the future; %s is still to come.".formatted(on))
                .raise();
        milestone.reach(on);
        prices.apply(ofMilestone);
        billing.recorded(List.of(milestone));
        Integer days = ofMilestone.acceptanceDays();
        if (days == null) {
            events.publishEvent(new MilestoneReached(project, code, on));
        } else {
            milestone.waitFor("Waits for the client's acceptance.");
            events.publishEvent(new AcceptanceWanted(project, code, days));
        }
        return true;
    }
}
