package io.milepost.workflow.engine.guard;

import io.milepost.approval.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A mail to a group with a typing error in it is a mail to nobody, and an expression in its place a mail to anybody. */
final class KnownReaders extends ApprovalRule {
    private static final String NOTIFY = "${notifyDelegate}";
    private static final String WHOM = "whom";
    private static final String MESSAGE = "message";
    private static final String PROJECT_MANAGER = "projectManager";
    private static final int LONGEST = 500;

    @Override
    public String why() {
        return "What a model mails goes to people of the firm who are known beforehand.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        model.root()
                .all()
                .filter(task -> task.get("camunda:delegateExpression")
                        .replace("#{", "${")
                        .equals(NOTIFY))
                .forEach(task -> check(task, StepSettings.of(task), model, report));
    }

    private static void check(Node task, StepSettings settings, Model model, Report report) {
        settings.inputs().stream()
                .filter(input -> !Set.of(WHOM, MESSAGE).contains(input.get("name")))
                .forEach(input -> report.refuse(
                        model,
                        input,
                        "Nobody reads '%s' of '%s'. A mail has %s and %s."
                                .formatted(Words.cut(input.get("name")), task.label(), WHOM, MESSAGE)));
        String whom = settings.input(WHOM);
        if (!model.installed().groups().contains(whom)
                && !whom.equals(PROJECT_MANAGER)
                && Relation.of(whom).isEmpty()) {
            List<String> leading = new ArrayList<>(Relation.keys());
            leading.add(PROJECT_MANAGER);
            report.refuse(
                    model,
                    task,
                    "'%s' must say whom to mail: a group (%s), or %s."
                            .formatted(task.label(), Words.and(model.installed().groups()), Words.or(leading)));
        }
        if (settings.input(MESSAGE).length() > LONGEST || Formula.isIn(settings.input(MESSAGE))) {
            report.refuse(
                    model,
                    task,
                    "The message of '%s' must be a text of up to 500 characters, without expressions."
                            .formatted(task.label()));
        }
    }
}
