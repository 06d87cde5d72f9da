package io.milepost.workflow.engine.guard;

import java.util.Set;
import java.util.stream.Stream;

/** A gate with a way around it is no gate. When one is needed is said by the policy, where it can be read and simulated. */
final class UnskippedGates extends ApprovalRule {
    @Override
    public String why() {
        return "Every gate lies on every path to approved; what is needed only sometimes is a rule of approval-policy.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        Set<String> main = run.reached();
        Stream.concat(
                        run.drawn().steps().stream().filter(ApprovalRun::isDeciding),
                        run.drawn().steps().stream().filter(ApprovalRun::isReview))
                .filter(gate -> main.contains(gate.id()))
                .filter(gate -> run.canSkip(gate.id()))
                .forEach(gate -> report.refuse(
                        model,
                        gate,
                        "An invoice can be approved without '%s'. Put it on every path to approved; if it is needed only sometimes, make it a rule of approval-policy."
                                .formatted(gate.label())));
    }
}
