package io.milepost.workflow.engine.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A task whose form is missing can be opened by nobody. */
final class KnownForms implements Rule {
    private static final Pattern PAGE = Pattern.compile("embedded:/forms/([a-z][a-z0-9-]*\\.html)");

    @Override
    public String why() {
        return "Every form a task names is here, or comes with the upload.";
    }

    @Override
    public void check(Model model, Report report) {
        Stream.concat(model.all("bpmn:userTask"), model.all("bpmn:startEvent"))
                .forEach(task -> check(task, model, report));
    }

    private static void check(Node task, Model model, Report report) {
        if (task.has("camunda:formKey")) {
            Matcher page = PAGE.matcher(task.get("camunda:formKey"));
            if (!page.matches() || !model.installed().servesPage(page.group(1))) {
                report.refuse(
                        model,
                        task,
                        "'%s' names the form '%s', which isn't here. For a review it is embedded:/forms/approve-invoice.html."
                                .formatted(task.label(), Words.cut(task.get("camunda:formKey"))));
            }
        }
        if (task.has("camunda:formRef") && !model.installed().hasForm(task.get("camunda:formRef"))) {
            report.refuse(
                    model,
                    task,
                    "'%s' names the form '%s', which isn't deployed. Deploy its .form file in the same go."
                            .formatted(task.label(), task.get("camunda:formRef")));
        }
        if (task.has("camunda:formRef") && !task.get("camunda:formRefBinding").equals("latest")) {
            report.refuse(model, task, "The form of '" + task.label() + "' must have the binding 'latest'.");
        }
    }
}
