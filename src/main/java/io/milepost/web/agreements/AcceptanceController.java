package io.milepost.web.agreements;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.acceptance.AnswerAcceptance;
import io.milepost.acceptance.MilestoneAcceptances;
import io.milepost.acceptance.WithdrawQuestion;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestones;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the client has accepted a milestone. */
@RestController
@RequestMapping("/api/projects/{project}/milestones/{milestone}/acceptance")
@Tag(name = "Milestones")
class AcceptanceController {
    record Given(
            @Nullable Boolean accepted,
            @Nullable String by,
            @Nullable String note) {}

    private final AnswerAcceptance answers;
    private final WithdrawQuestion withdrawQuestion;
    private final MilestoneAcceptances acceptances;
    private final Milestones milestones;
    private final Access access;

    AcceptanceController(
            AnswerAcceptance answers,
            WithdrawQuestion withdrawQuestion,
            MilestoneAcceptances acceptances,
            Milestones milestones,
            Access access) {
        this.answers = answers;
        this.withdrawQuestion = withdrawQuestion;
        this.acceptances = acceptances;
        this.milestones = milestones;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "How the client was asked to accept the milestone, and what came of it")
    ShownAcceptance get(@PathVariable String project, @PathVariable String milestone, Caller caller) {
        var unused = access.project(caller, project);
        return ShownAcceptance.of(acceptances.of(known(project, milestone)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Write down an answer the client gave otherwise than by the link (accounting, the project's manager)",
            description = "`by` is who said so at the client, `note` how, or what is missing.")
    ShownAcceptance post(
            @PathVariable String project, @PathVariable String milestone, @RequestBody Given body, Caller caller) {
        var seen = access.planned(caller, project);
        ItemKey item = known(project, milestone);
        Boolean accepted = body.accepted();
        if (accepted == null) {
            throw Refusal.unprocessable("Say whether the client accepts the milestone: accepted is true or false.");
        }
        String by = Objects.requireNonNullElse(body.by(), "");
        String note = Objects.requireNonNullElse(body.note(), "");
        var unused = OnceMore.after(() -> {
            answers.record(new AcceptanceKey(seen.code(), milestone), accepted, by, note, caller.user());
            return true;
        });
        return ShownAcceptance.of(acceptances.of(item));
    }

    @DeleteMapping("/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revoke the link in the client's mail (accounting, the project's manager)",
            description =
                    "Silence is no consent any more: the project's manager gets the task to ask again or otherwise.")
    void revoke(@PathVariable String project, @PathVariable String milestone, Caller caller) {
        var seen = access.planned(caller, project);
        var unused = known(project, milestone);
        withdrawQuestion.withdraw(new AcceptanceKey(seen.code(), milestone));
    }

    private ItemKey known(String project, String milestone) {
        return ItemKey.possibleMilestone(project, milestone)
                .filter(key -> milestones.findById(key).isPresent())
                .orElseThrow(() -> new UnknownRecord("milestone", project + "/" + milestone));
    }
}
