package io.milepost.workflow.engine.guard;

import java.util.List;

/** With reviews on two branches, one that says no would leave the other waiting for ever. */
final class ParallelBranches extends ApprovalRule {
    @Override
    public String why() {
        return "Parallel branches meet again, and at most one of them has reviews.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        List<Branches> all = Branches.in(run.drawn());
        for (Branches branches : all) {
            if (branches.join() == null) {
                report.refuse(
                        model,
                        branches.split(),
                        "The branches from the parallel gateway '%s' don't all meet again in one parallel gateway."
                                .formatted(branches.split().label()));
            } else if (branches.withReview().size() > 1) {
                report.refuse(
                        model,
                        branches.split(),
                        "Two branches from the parallel gateway '%s' have reviews: if one says no, the other waits for ever. Gates side by side are rules of approval-policy with the same order."
                                .formatted(branches.split().label()));
            }
        }
        run.drawn().steps("bpmn:parallelGateway").stream()
                .filter(gateway -> run.drawn().into(gateway.id()).size() > 1)
                .filter(gateway -> all.stream().noneMatch(branches -> branches.joins(gateway)))
                .forEach(gateway -> report.refuse(
                        model,
                        gateway,
                        "The parallel gateway '%s' waits for arrows that never all come.".formatted(gateway.label())));
    }
}
