package io.milepost.acceptance;

import io.milepost.project.Milestone;
import io.milepost.project.Project;
import java.util.List;

/** A milestone whose acceptance nobody else changes meanwhile. */
record LockedMilestone(Project project, Milestone milestone, List<AcceptanceRound> rounds) {
    AcceptanceRound latest() {
        return rounds.get(rounds.size() - 1);
    }

    AcceptanceKey key() {
        return new AcceptanceKey(project.code(), milestone.code());
    }

    boolean isAsked() {
        return !rounds.isEmpty();
    }
}
