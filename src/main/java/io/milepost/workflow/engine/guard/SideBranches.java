package io.milepost.workflow.engine.guard;

import java.util.Set;

/** What a reminder sets off runs beside the review: it must neither decide anything nor take the invoice on. */
final class SideBranches extends ApprovalRule {
    @Override
    public String why() {
        return "What a timer starts beside a review ends by itself, without a review and without joining the approval.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        Set<String> main = run.reached();
        run.drawn().steps().stream().filter(Graph::isBeside).forEach(event -> {
            Set<String> side = run.drawn().reachable(event.id());
            side.stream()
                    .map(run.drawn()::step)
                    .filter(step -> main.contains(step.id())
                            || ApprovalRun.isReview(step)
                            || ApprovalRun.isDeciding(step)
                            || step.is("bpmn:parallelGateway"))
                    .findFirst()
                    .ifPresent(step -> report.refuse(
                            model,
                            event,
                            "What '%s' starts runs beside the review and must end by itself; it can't lead to '%s'."
                                    .formatted(event.label(), step.label())));
        });
    }
}
