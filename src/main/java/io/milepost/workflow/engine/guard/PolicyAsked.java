package io.milepost.workflow.engine.guard;

import java.util.List;

/** Without the policy nobody knows who has to approve, and every gate hangs on its decision. */
final class PolicyAsked extends ApprovalRule {
    @Override
    public String why() {
        return "The policy is asked once, before anybody reviews, and its gates are reviewed by one repeated task.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        List<Node> asking =
                run.drawn().steps().stream().filter(ApprovalRun::isDeciding).toList();
        List<Node> reviewing =
                run.drawn().steps().stream().filter(ApprovalRun::isPolicyReview).toList();
        if (asking.size() != 1) {
            report.refuse(
                    model,
                    asking.size() > 1 ? asking.get(1) : model.subject().orElse(null),
                    "'Decide gates' (${decideGatesDelegate}) must be in the model exactly once; it is there %d times."
                            .formatted(asking.size()));
        }
        if (reviewing.size() != 1) {
            report.refuse(
                    model,
                    reviewing.size() > 1 ? reviewing.get(1) : model.subject().orElse(null),
                    "The review of the policy's gates (repeated over %s) must be in the model exactly once; it is there %d times."
                            .formatted(PolicyLoops.ORDERS, reviewing.size()));
        }
        if (asking.size() == 1) {
            run.answers(asking.get(0).id()).keySet().stream()
                    .map(id -> run.drawn().step(id))
                    .filter(ApprovalRun::isReview)
                    .forEach(review -> report.refuse(
                            model,
                            review,
                            "'%s' can come before the policy was asked. Put '%s' before every review."
                                    .formatted(review.label(), asking.get(0).label())));
        }
    }
}
