package io.milepost.workflow.engine.guard;

import java.util.List;

/** The invoice's life starts an approval with the invoice's id and nothing else. */
final class OneStart extends ApprovalRule {
    @Override
    public String why() {
        return "An approval starts in one place, by the invoice's own process.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        List<Node> starts = run.drawn().steps("bpmn:startEvent");
        if (starts.size() != 1) {
            report.refuse(
                    model,
                    starts.size() > 1 ? starts.get(1) : model.subject().orElse(null),
                    "The approval has %d start events; it must have exactly one.".formatted(starts.size()));
        }
        starts.stream()
                .filter(start ->
                        start.children().stream().anyMatch(child -> child.name().endsWith("EventDefinition")))
                .forEach(start -> report.refuse(
                        model,
                        start,
                        "'%s' must be a plain start event: the invoice's own process starts the approval, no timer and no message."
                                .formatted(start.label())));
    }
}
