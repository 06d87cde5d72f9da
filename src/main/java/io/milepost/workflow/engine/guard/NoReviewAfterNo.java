package io.milepost.workflow.engine.guard;

import io.milepost.workflow.engine.guard.ApprovalRun.Answer;
import java.util.Map;
import java.util.Set;

/** Once a gate said no, the others are void: a review after it could never be completed. */
final class NoReviewAfterNo extends ApprovalRule {
    @Override
    public String why() {
        return "An invoice that was sent back is reviewed no further.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        Map<String, Set<Answer>> answers = run.answers("");
        answers.forEach((id, known) -> {
            Node step = run.drawn().step(id);
            if (ApprovalRun.isReview(step) && known.contains(Answer.NO)) {
                report.refuse(
                        model,
                        step,
                        "An invoice that an earlier review sent back would still come to '%s'. Put a gateway with ${approved} before it."
                                .formatted(step.label()));
            }
            if (ApprovalRun.isPolicyReview(step) && known.contains(Answer.NOTHING)) {
                report.refuse(
                        model,
                        step,
                        "It isn't known which gates '%s' is about: a timer led here.".formatted(step.label()));
            }
        });
    }
}
