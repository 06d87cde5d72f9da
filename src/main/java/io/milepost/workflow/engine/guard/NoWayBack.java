package io.milepost.workflow.engine.guard;

/** A gate is decided once; an invoice that was sent back comes again by itself, as a new approval. */
final class NoWayBack extends ApprovalRule {
    @Override
    public String why() {
        return "An approval goes forward only, so it ends.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        run.drawn().steps().stream()
                .filter(step -> run.drawn().out(step.id()).stream()
                        .anyMatch(flow -> run.drawn().reachable(flow.target()).contains(step.id())))
                .filter(step -> !step.is("bpmn:boundaryEvent"))
                .findFirst()
                .ifPresent(step -> report.refuse(
                        model,
                        step,
                        "The model goes round in a circle through '%s'. An invoice that is sent back ends here and comes again after it was changed."
                                .formatted(step.label())));
    }
}
