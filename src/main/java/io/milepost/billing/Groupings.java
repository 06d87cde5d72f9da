package io.milepost.billing;

import io.milepost.project.LineGrouping;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import java.time.LocalDate;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Gives a project's grouping what it has to know: its milestones, where work is grouped by them. */
@Component
public class Groupings {
    private final Milestones milestones;

    Groupings(Milestones milestones) {
        this.milestones = milestones;
    }

    public Grouping of(Project project, LineGrouping by) {
        if (by != LineGrouping.MILESTONE) {
            return Grouping.by(by);
        }
        TreeMap<LocalDate, String> reached = new TreeMap<>();
        for (Milestone milestone : milestones.findByProjectOrderByCode(project.code())) {
            LocalDate on = milestone.reachedOn();
            if (on != null) {
                reached.merge(on, milestone.name(), (one, other) -> one + ", " + other);
            }
        }
        return new Grouping(by, reached);
    }
}
