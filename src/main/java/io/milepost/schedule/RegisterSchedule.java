package io.milepost.schedule;

import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a project is billed period after period. */
@Component
public class RegisterSchedule {
    private final Projects projects;
    private final Schedules schedules;
    private final ScheduleChanges changes;
    private final ProposeSchedule propose;
    private final ScheduleProcess process;
    private final Clock clock;

    RegisterSchedule(
            Projects projects,
            Schedules schedules,
            ScheduleChanges changes,
            ProposeSchedule propose,
            ScheduleProcess process,
            Clock clock) {
        this.projects = projects;
        this.schedules = schedules;
        this.changes = changes;
        this.propose = propose;
        this.process = process;
        this.clock = clock;
    }

    /** For whoever is its process. */
    @Transactional
    public ScheduleKey register(String project, ScheduleWish wish, String person) {
        var unused = projects.lock(project).orElseThrow(() -> new UnknownRecord("project", project));
        ProposedSchedule proposed = propose.of(project, wish);
        Schedule made = new Schedule(proposed.key(), proposed.terms(), person, clock.instant());
        made.handle(Objects.requireNonNullElse(wish.handling(), Handling.USUAL));
        schedules.save(made);
        changes.save(new ScheduleChange(
                made.key(),
                clock.instant(),
                person,
                "Made: %s; %s"
                        .formatted(proposed.terms().inWords(), made.handling().inWords())));
        return made.key();
    }

    /** With a process of its own. */
    @Transactional
    public ScheduleKey begin(String project, ScheduleWish wish, String person) {
        ScheduleKey key = register(project, wish, person);
        process.begin(key);
        return key;
    }
}
