package io.milepost.web.agreements;

import io.milepost.billing.ChangeRetainer;
import io.milepost.billing.ProjectTerms;
import io.milepost.billing.RecordProgress;
import io.milepost.invoice.ReleaseRetainage;
import io.milepost.invoice.RequestDeposit;
import io.milepost.project.Project;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens under a term: a deposit is asked for, progress is stated, a retainage is released, a retainer changes. */
@RestController
@RequestMapping("/api/projects/{project}/terms/{term}")
@Tag(name = "Terms and rates")
class TermStepController {
    record GivenProgress(@Nullable LocalDate date, @Nullable BigDecimal percent) {}

    record GivenRelease(@Nullable LocalDate date) {}

    /** {@code worth} is what this statement added, {@code total} what all of them are worth. */
    record ShownProgress(
            String project, String term, LocalDate date, String percent, String worth, String total, String currency) {}

    record ShownDeposit(String project, String term, String businessKey) {}

    record ShownRelease(String project, String term, LocalDate date) {}

    record GivenFee(
            @Nullable LocalDate from,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal includedHours) {}

    /** With {@code proRata} the last period costs, and includes, as many of its days as it has. */
    record GivenEnd(@Nullable LocalDate lastDay, @Nullable Boolean proRata) {}

    private final RecordProgress recordProgress;
    private final RequestDeposit requestDeposit;
    private final ReleaseRetainage releaseRetainage;
    private final ChangeRetainer changeRetainer;
    private final ProjectTerms projectTerms;
    private final Access access;

    TermStepController(
            RecordProgress recordProgress,
            RequestDeposit requestDeposit,
            ReleaseRetainage releaseRetainage,
            ChangeRetainer changeRetainer,
            ProjectTerms projectTerms,
            Access access) {
        this.recordProgress = recordProgress;
        this.requestDeposit = requestDeposit;
        this.releaseRetainage = releaseRetainage;
        this.changeRetainer = changeRetainer;
        this.projectTerms = projectTerms;
        this.access = access;
    }

    @PostMapping("/progress")
    @Operation(summary = "State how many percent are done; 201 the first time, 200 on repeats (the project's manager)")
    ResponseEntity<ShownProgress> progress(
            @PathVariable String project, @PathVariable String term, @RequestBody GivenProgress body, Caller caller) {
        Project managed = access.managed(caller, project);
        LocalDate date = body.date();
        BigDecimal percent = body.percent();
        if (date == null || percent == null) {
            throw Refusal.unprocessable("Progress needs a date like 2026-11-20 and a percentage like 40.");
        }
        var recorded = OnceMore.after(() -> recordProgress.record(project, term, date, percent));
        return answer(
                recorded.isNew(),
                new ShownProgress(
                        project,
                        term,
                        date,
                        Numbers.plain(recorded.percent()),
                        Numbers.amount(recorded.worth()),
                        Numbers.amount(recorded.total()),
                        managed.details().currency()));
    }

    @PostMapping("/deposit")
    @Operation(
            summary = "Start the deposit's own invoice; 202, or 200 while it is on a draft or an invoice (the manager)")
    ResponseEntity<ShownDeposit> deposit(@PathVariable String project, @PathVariable String term, Caller caller) {
        access.managed(caller, project);
        var asked = OnceMore.after(() -> requestDeposit.request(project, term, caller.user()));
        return ResponseEntity.status(asked.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(new ShownDeposit(project, term, asked.key().value()));
    }

    @PostMapping("/release")
    @Operation(summary = "The client accepted: what was kept back is owed; 201 the first time, 200 on repeats")
    ResponseEntity<ShownRelease> release(
            @PathVariable String project, @PathVariable String term, @RequestBody GivenRelease body, Caller caller) {
        access.planned(caller, project);
        LocalDate date = body.date();
        if (date == null) {
            throw Refusal.unprocessable("The date is missing; it must look like 2026-11-20.");
        }
        boolean first = OnceMore.after(() -> releaseRetainage.release(project, term, date, caller.user()));
        return answer(first, new ShownRelease(project, term, date));
    }

    @PostMapping("/changes")
    @Operation(summary = "A retainer costs or includes something else from a day on, in a period by days (the manager)")
    ShownTerms change(
            @PathVariable String project, @PathVariable String term, @RequestBody GivenFee body, Caller caller) {
        Project planned = access.planned(caller, project);
        LocalDate from = body.from();
        if (from == null || body.fee() == null && body.includedHours() == null) {
            throw Refusal.unprocessable("A change needs the day it holds from, and a fee, included hours or both.");
        }
        return OnceMore.after(() -> {
            changeRetainer.change(project, term, from, body.fee(), GivenTerms.minutes(body.includedHours()));
            return ShownTerms.of(planned, projectTerms.one(project, term));
        });
    }

    @PostMapping("/end")
    @Operation(summary = "A retainer ends on a day; proRata bills its last period by days (the manager)")
    ShownTerms end(@PathVariable String project, @PathVariable String term, @RequestBody GivenEnd body, Caller caller) {
        Project planned = access.planned(caller, project);
        LocalDate lastDay = body.lastDay();
        if (lastDay == null) {
            throw Refusal.unprocessable("The last day is missing; it must look like 2026-11-20.");
        }
        return OnceMore.after(() -> {
            changeRetainer.end(project, term, lastDay, Boolean.TRUE.equals(body.proRata()));
            return ShownTerms.of(planned, projectTerms.one(project, term));
        });
    }

    private static <T> ResponseEntity<T> answer(boolean isNew, T body) {
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(body);
    }
}
