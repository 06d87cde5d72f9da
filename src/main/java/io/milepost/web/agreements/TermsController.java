package io.milepost.web.agreements;

import io.milepost.billing.AgreeTerms;
import io.milepost.billing.ProjectTerms;
import io.milepost.project.Project;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Billing terms: how each part of a project is billed. */
@RestController
@RequestMapping("/api/projects/{project}/terms")
@Tag(name = "Terms and rates")
class TermsController {
    private final AgreeTerms agreeTerms;
    private final ProjectTerms projectTerms;
    private final Access access;

    TermsController(AgreeTerms agreeTerms, ProjectTerms projectTerms, Access access) {
        this.agreeTerms = agreeTerms;
        this.projectTerms = projectTerms;
        this.access = access;
    }

    @PutMapping("/{term}")
    @Operation(summary = "Agree how milestones, tasks, roles or expenses are billed, or the rest of them (accounting)")
    ResponseEntity<ShownTerms> put(
            @PathVariable String project, @PathVariable String term, @RequestBody GivenTerms body, Caller caller) {
        access.requireAccounting(caller);
        var kind = body.termsKind();
        var figures = body.figures();
        boolean isNew = OnceMore.after(() -> agreeTerms.agree(project, term, kind, body.scope(), figures));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ShownTerms.of(access.project(caller, project), projectTerms.one(project, term)));
    }

    @GetMapping
    @Operation(summary = "The project's billing terms")
    List<ShownTerms> list(@PathVariable String project, Caller caller) {
        Project seen = access.project(caller, project);
        return projectTerms.of(project).stream()
                .map(terms -> ShownTerms.of(seen, terms))
                .toList();
    }

    @GetMapping("/{term}")
    @Operation(summary = "One of the project's billing terms")
    ShownTerms get(@PathVariable String project, @PathVariable String term, Caller caller) {
        return ShownTerms.of(access.project(caller, project), projectTerms.one(project, term));
    }

    @DeleteMapping("/{term}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a term under which nothing is billed (accounting)")
    void delete(@PathVariable String project, @PathVariable String term, Caller caller) {
        access.requireAccounting(caller);
        OnceMore.after(() -> {
            agreeTerms.withdraw(project, term);
            return true;
        });
    }
}
