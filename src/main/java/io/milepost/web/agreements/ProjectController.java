package io.milepost.web.agreements;

import io.milepost.client.Clients;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.RegisterProject;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects: kept by accounting, seen by those who answer for them. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "Clients and projects")
class ProjectController {
    private final RegisterProject registerProject;
    private final Projects projects;
    private final Clients clients;
    private final Milestones milestones;
    private final Access access;

    ProjectController(
            RegisterProject registerProject, Projects projects, Clients clients, Milestones milestones, Access access) {
        this.registerProject = registerProject;
        this.projects = projects;
        this.clients = clients;
        this.milestones = milestones;
        this.access = access;
    }

    @PutMapping("/{project}")
    @Operation(summary = "Take a project in, or change it (accounting)")
    ResponseEntity<ShownProject> put(@PathVariable String project, @RequestBody GivenProject body, Caller caller) {
        access.requireAccounting(caller);
        boolean isNew = OnceMore.after(() -> registerProject.register(
                project,
                body.details(),
                RoundingJson.given(body.timeRounding()),
                AcceptanceJson.given(body.acceptance())));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(shown(projects.findById(project).orElseThrow()));
    }

    @GetMapping("/{project}")
    @Operation(summary = "One project with its milestones")
    ShownProject get(@PathVariable String project, Caller caller) {
        return shown(access.project(caller, project));
    }

    @GetMapping
    @Operation(summary = "The projects you manage; for accounting and managers, all")
    List<ListedProject> list(Caller caller) {
        access.requireReader(caller);
        var seen = caller.readsEverything() ? projects.findAllByOrderByCode() : projects.managedBy(caller.user());
        return seen.stream().map(ListedProject::of).toList();
    }

    private ShownProject shown(Project project) {
        var client = clients.findById(project.details().client()).orElseThrow();
        return ShownProject.of(project, client, milestones.findByProjectOrderByCode(project.code()));
    }
}
