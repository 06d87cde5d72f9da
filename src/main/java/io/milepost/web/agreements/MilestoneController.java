package io.milepost.web.agreements;

import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.PlanMilestone;
import io.milepost.project.Project;
import io.milepost.project.ReachMilestone;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Milestones: agreed, and the moment they are reached, which starts an invoice. */
@RestController
@RequestMapping("/api/projects/{project}/milestones")
@Tag(name = "Milestones")
class MilestoneController {
    record Reached(@Nullable LocalDate date) {}

    private final PlanMilestone planMilestone;
    private final ReachMilestone reachMilestone;
    private final Milestones milestones;
    private final Access access;

    MilestoneController(
            PlanMilestone planMilestone, ReachMilestone reachMilestone, Milestones milestones, Access access) {
        this.planMilestone = planMilestone;
        this.reachMilestone = reachMilestone;
        this.milestones = milestones;
        this.access = access;
    }

    @PutMapping("/{milestone}")
    @Operation(summary = "Agree a milestone, or change it (accounting, the project's manager)")
    ResponseEntity<ShownMilestone> put(
            @PathVariable String project,
            @PathVariable String milestone,
            @RequestBody GivenMilestone body,
            Caller caller) {
        Project planned = access.planned(caller, project);
        boolean isNew = OnceMore.after(() -> planMilestone.plan(project, milestone, body.plan()));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(shown(planned, milestone));
    }

    @GetMapping
    @Operation(summary = "The project's milestones")
    List<ShownMilestone> list(@PathVariable String project, Caller caller) {
        Project seen = access.project(caller, project);
        return milestones.findByProjectOrderByCode(project).stream()
                .map(milestone -> ShownMilestone.of(milestone, seen))
                .toList();
    }

    @GetMapping("/{milestone}")
    @Operation(summary = "One milestone")
    ShownMilestone get(@PathVariable String project, @PathVariable String milestone, Caller caller) {
        return shown(access.project(caller, project), milestone);
    }

    @PostMapping("/{milestone}/reached")
    @Operation(summary = "The milestone was reached: starts its invoice, once; 202 the first time, 200 on repeats")
    ResponseEntity<ReachedMilestone> reached(
            @PathVariable String project, @PathVariable String milestone, @RequestBody Reached body, Caller caller) {
        access.requireReporter(caller, project);
        LocalDate date = body.date();
        if (date == null) {
            throw Refusal.unprocessable("The date is missing; it must look like 2026-11-20.");
        }
        var unused = known(project, milestone);
        boolean first = OnceMore.after(() -> reachMilestone.reach(project, milestone, date));
        return ResponseEntity.status(first ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(ReachedMilestone.of(project, milestone, date));
    }

    private ShownMilestone shown(Project project, String milestone) {
        return ShownMilestone.of(known(project.code(), milestone), project);
    }

    /** A code that could be no milestone's is one that doesn't exist. */
    private Milestone known(String project, String milestone) {
        return ItemKey.possibleMilestone(project, milestone)
                .flatMap(milestones::findById)
                .orElseThrow(() -> new UnknownRecord("milestone", project + "/" + milestone));
    }
}
