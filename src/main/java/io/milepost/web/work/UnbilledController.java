package io.milepost.web.work;

import io.milepost.billing.OpenWork;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.ItemNotes;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.problems.Refusal;
import io.milepost.web.work.Unbilled.Planned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What nobody has billed yet: of a project item by item, of the firm project by project. */
@RestController
@Tag(name = "Time and expenses")
class UnbilledController {
    private static final int LARGEST_PAGE = 500;

    private final OpenWork openWork;
    private final ItemNotes itemNotes;
    private final ReportUnbilled reportUnbilled;
    private final Milestones milestones;
    private final Projects projects;
    private final Issuer issuer;
    private final Clock clock;
    private final Access access;

    UnbilledController(
            OpenWork openWork,
            ItemNotes itemNotes,
            ReportUnbilled reportUnbilled,
            Milestones milestones,
            Projects projects,
            Issuer issuer,
            Clock clock,
            Access access) {
        this.openWork = openWork;
        this.itemNotes = itemNotes;
        this.reportUnbilled = reportUnbilled;
        this.milestones = milestones;
        this.projects = projects;
        this.issuer = issuer;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping(path = "/api/projects/{project}/unbilled", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Open items of a project up to a day: why each is still open, totals, by kind and age; CSV too")
    Unbilled unbilled(
            @PathVariable String project,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cutOff,
            Caller caller) {
        Project seen = access.project(caller, project);
        LocalDate today = issuer.today(clock);
        LocalDate until = Objects.requireNonNullElse(cutOff, today);
        List<WorkItem> work = openWork.of(seen, until);
        List<OpenItem> items = OpenItems.of(seen, work, itemNotes.of(List.of(seen)));
        return Unbilled.of(seen, until, today, items, planned(seen));
    }

    @GetMapping(path = "/api/projects/{project}/unbilled", produces = Rows.CSV)
    @Operation(hidden = true)
    String unbilledCsv(
            @PathVariable String project,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cutOff,
            Caller caller) {
        return UnbilledCsv.of(unbilled(project, cutOff, caller));
    }

    @GetMapping(path = "/api/unbilled", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Unbilled work by project and age, the largest first: of the firm, or of one's own projects; CSV too")
    FirmUnbilled firm(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String practice,
            @RequestParam(required = false) @Nullable String projectManager,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Refusal.malformed("Pages count from 0 and hold 1 to 500 projects.");
        }
        List<Project> asked = asked(practice, projectManager, client, caller);
        return reportUnbilled.of(asked, Objects.requireNonNullElse(asOf, issuer.today(clock)), page, size);
    }

    private List<Project> asked(
            @Nullable String practice, @Nullable String projectManager, @Nullable String client, Caller caller) {
        access.requireReader(caller);
        List<Project> seen =
                caller.readsEverything() ? projects.findAllByOrderByCode() : projects.answeredForBy(caller.user());
        return seen.stream()
                .filter(project ->
                        practice == null || practice.equals(project.details().practiceLead()))
                .filter(project -> projectManager == null
                        || projectManager.equals(project.details().projectManager()))
                .filter(project ->
                        client == null || client.equals(project.details().client()))
                .toList();
    }

    @GetMapping(path = "/api/unbilled", produces = Rows.CSV)
    @Operation(hidden = true)
    String firmCsv(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String practice,
            @RequestParam(required = false) @Nullable String projectManager,
            @RequestParam(required = false) @Nullable String client,
            Caller caller) {
        List<Project> asked = asked(practice, projectManager, client, caller);
        LocalDate day = Objects.requireNonNullElse(asOf, issuer.today(clock));
        return UnbilledCsv.of(reportUnbilled.of(asked, day, 0, Integer.MAX_VALUE));
    }

    private List<Planned> planned(Project project) {
        return milestones.findByProjectOrderByCode(project.code()).stream()
                .filter(milestone -> milestone.reachedOn() == null)
                .map(milestone -> planned(milestone, project))
                .toList();
    }

    private static Planned planned(Milestone milestone, Project project) {
        LocalDate day = milestone.plannedOn();
        return new Planned(
                milestone.key().value(),
                milestone.name(),
                day,
                Numbers.amount(milestone.size(), project.currency()),
                day == null ? "Not reached yet." : "Not reached yet; planned for %s.".formatted(day));
    }
}
