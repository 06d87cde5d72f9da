package io.milepost.web.schedules;

import io.milepost.project.Project;
import io.milepost.schedule.ProposeSchedule;
import io.milepost.schedule.RegisterSchedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Billing schedules: which projects are billed period after period, what is to come, and what became of it. */
@RestController
@RequestMapping("/api/billing-schedules")
@Tag(name = "Billing schedules")
class ScheduleController {
    private static final int MOST_DAYS = 1100;

    private final RegisterSchedule registerSchedule;
    private final ProposeSchedule proposeSchedule;
    private final ReadSchedules read;
    private final Access access;

    ScheduleController(
            RegisterSchedule registerSchedule, ProposeSchedule proposeSchedule, ReadSchedules read, Access access) {
        this.registerSchedule = registerSchedule;
        this.proposeSchedule = proposeSchedule;
        this.read = read;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The schedules of the projects you answer for; for accounting and managers, all")
    List<ShownSchedule> list(Caller caller) {
        access.requireReader(caller);
        return read.all(caller);
    }

    @PostMapping
    @Operation(
            summary = "Bill a project period after period (its manager, accounting)",
            description =
                    "All but `project` may be left out and then follows from its retainer, or is month after month in"
                            + " arrears. `unit` is week, month, quarter or year; `day` 1 to 31, or `lastBusinessDay`. `term` bills only"
                            + " what falls under it.")
    ResponseEntity<ShownHistory> post(@RequestBody GivenSchedule body, Caller caller) {
        access.requireReader(caller);
        Project project = access.planned(caller, body.projectCode());
        ScheduleKey key = OnceMore.after(() -> registerSchedule.begin(project.code(), body.wish(), caller.user()));
        return ResponseEntity.created(URI.create("/api/billing-schedules/" + key))
                .body(read.one(project, key));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "What such a schedule would come to: its first periods and their billing days; nothing is stored")
    ShownProposal preview(@RequestBody GivenSchedule body, Caller caller) {
        access.requireReader(caller);
        Project project = access.planned(caller, body.projectCode());
        return ShownProposal.of(proposeSchedule.of(project.code(), body.wish()));
    }

    @GetMapping("/upcoming")
    @Operation(summary = "What is going to be billed within so many days, and what is due; CSV at upcoming.csv")
    List<ShownUpcoming> upcoming(@RequestParam(defaultValue = "90") int days, Caller caller) {
        access.requireReader(caller);
        if (days < 0 || days > MOST_DAYS) {
            throw Refusal.malformed("days is 0 to %d.".formatted(MOST_DAYS));
        }
        return read.upcoming(caller, days);
    }

    @GetMapping(path = "/upcoming.csv", produces = "text/csv")
    @Operation(hidden = true)
    String upcomingCsv(@RequestParam(defaultValue = "90") int days, Caller caller) {
        return ShownUpcoming.csv(upcoming(days, caller));
    }

    @GetMapping("/{project}/{code}")
    @Operation(
            summary = "One schedule: what comes next, what became of each period and why, who changed it, what failed")
    ShownHistory get(@PathVariable String project, @PathVariable String code, Caller caller) {
        return read.one(access.project(caller, project), new ScheduleKey(project, code));
    }
}
