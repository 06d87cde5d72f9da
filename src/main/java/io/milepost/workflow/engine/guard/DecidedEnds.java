package io.milepost.workflow.engine.guard;

import io.milepost.workflow.engine.guard.ApprovalRun.Answer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The invoice's own process asks one thing of an approval: approved or sent back. */
final class DecidedEnds extends ApprovalRule {
    private static final Set<Answer> YES = EnumSet.of(Answer.YES, Answer.NO_GATES);
    private static final Set<Answer> NO = EnumSet.of(Answer.NO);

    @Override
    public String why() {
        return "Every end is either approved or sent back, and there are both.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        Map<String, Set<Answer>> answers = run.answers("");
        boolean yes = false;
        boolean no = false;
        for (Node end : run.drawn().steps("bpmn:endEvent")) {
            Set<Answer> known = answers.getOrDefault(end.id(), Set.of());
            yes |= !known.isEmpty() && YES.containsAll(known);
            no |= !known.isEmpty() && NO.containsAll(known);
            if (!YES.containsAll(known) && !NO.containsAll(known)) {
                report.refuse(model, end, problem(end, known));
            }
        }
        asked(run, answers, model, report);
        if (!yes || !no) {
            report.refuse(
                    model,
                    model.subject().orElse(null),
                    "No end of this model is %s. An approval must be able to end both ways."
                            .formatted(yes ? "'sent back'" : "'approved'"));
        }
    }

    private static String problem(Node end, Set<Answer> known) {
        if (known.contains(Answer.NOTHING)) {
            return "An invoice can come to the end '%s' before anybody said yes or no, as by a timer."
                    .formatted(end.label());
        }
        if (known.contains(Answer.GATES_OPEN)) {
            return "An invoice can come to the end '%s' while gates of the policy are open.".formatted(end.label());
        }
        return "The end '%s' is for approved invoices and for those sent back. Put a gateway with ${approved} before it and an end for each."
                .formatted(end.label());
    }

    private static void asked(ApprovalRun run, Map<String, Set<Answer>> answers, Model model, Report report) {
        run.graph().steps("bpmn:exclusiveGateway").stream()
                .filter(gateway -> answers.getOrDefault(gateway.id(), Set.of()).contains(Answer.NOTHING))
                .filter(gateway -> run.graph().out(gateway.id()).stream()
                        .flatMap(flow -> flow.drawn().all("bpmn:conditionExpression"))
                        .map(Node::text)
                        .anyMatch(text -> Formula.isIn(text) && Formula.of(text).mentions("approved")))
                .forEach(gateway -> report.refuse(
                        model,
                        gateway,
                        "The gateway '%s' asks for 'approved' before anybody said yes or no."
                                .formatted(gateway.label())));
    }
}
