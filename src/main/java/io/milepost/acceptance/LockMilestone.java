package io.milepost.acceptance;

import io.milepost.project.Milestones;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks a milestone's acceptance in the order in which reaching a milestone locks: project, milestone, what is known of it. */
@Component
class LockMilestone {
    private final Projects projects;
    private final Milestones milestones;
    private final AcceptanceRounds rounds;

    LockMilestone(Projects projects, Milestones milestones, AcceptanceRounds rounds) {
        this.projects = projects;
        this.milestones = milestones;
        this.rounds = rounds;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public LockedMilestone lock(AcceptanceKey key) {
        var project = projects.lock(key.project()).orElseThrow(() -> new UnknownRecord("project", key.project()));
        var milestone = milestones
                .lock(key.item())
                .orElseThrow(() -> new UnknownRecord("milestone", key.project() + "/" + key.milestone()));
        return new LockedMilestone(project, milestone, rounds.lock(key.item().value()));
    }
}
