package io.milepost.web.agreements;

import io.milepost.billing.AgreeTerms;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Billing terms: how each part of a project is billed. */
@RestController
@Tag(name = "Terms and rates")
class TermsController {
    record ShownTerms(String project, String code, String kind, List<String> tasks) {}

    private final AgreeTerms agreeTerms;
    private final Access access;

    TermsController(AgreeTerms agreeTerms, Access access) {
        this.agreeTerms = agreeTerms;
        this.access = access;
    }

    @PutMapping("/api/projects/{project}/terms/{term}")
    @Operation(summary = "Agree fixed-price or time-and-material for some tasks, or for the rest (accounting)")
    ResponseEntity<ShownTerms> put(
            @PathVariable String project, @PathVariable String term, @RequestBody GivenTerms body, Caller caller) {
        access.requireAccounting(caller);
        var kind = body.terms();
        boolean isNew = OnceMore.after(() -> agreeTerms.agree(project, term, kind, body.scope()));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ShownTerms(project, term, kind.text(), List.copyOf(body.scope())));
    }
}
