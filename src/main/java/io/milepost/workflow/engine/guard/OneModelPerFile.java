package io.milepost.workflow.engine.guard;

/** With two in a file, one would ride along unseen beside the one everybody looks at. */
final class OneModelPerFile implements Rule {
    @Override
    public String why() {
        return "A file holds one process or one decision table, and nothing beside it.";
    }

    @Override
    public void check(Model model, Report report) {
        boolean process = model.isProcess();
        String wanted = process ? "bpmn:definitions" : "dmn:definitions";
        if (Namespaces.isKnown(model.root().name()) && !model.root().is(wanted)) {
            report.refuse(model, model.root(), "This is no " + (process ? "BPMN model." : "DMN table (version 1.3)."));
            return;
        }
        String part = process ? "bpmn:process" : "dmn:decision";
        long count = model.root().all(part).count();
        if (count != 1) {
            report.refuse(
                    model,
                    model.root(),
                    "The file has %d %s; it must have exactly one."
                            .formatted(count, process ? "processes" : "decisions"));
        }
        model.subject()
                .filter(subject -> process && !subject.get("isExecutable").equals("true"))
                .ifPresent(subject -> report.refuse(
                        model, subject, "The process is not executable. Tick 'Executable' in its properties."));
        model.subject()
                .filter(subject ->
                        !process && subject.child("dmn:decisionTable").isEmpty())
                .ifPresent(subject -> report.refuse(model, subject, "The decision has no table."));
    }
}
