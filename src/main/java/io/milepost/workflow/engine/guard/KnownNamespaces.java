package io.milepost.workflow.engine.guard;

/** The engine finds elements by their local name in any namespace, so a foreign prefix could smuggle in a script task. */
final class KnownNamespaces implements Rule {
    @Override
    public String why() {
        return "Elements and attributes are in the namespaces Camunda Modeler writes.";
    }

    @Override
    public void check(Model model, Report report) {
        if (!Namespaces.isKnown(model.root().name())) {
            report.refuse(
                    model,
                    model.root(),
                    "The file isn't BPMN 2.0 or DMN 1.3. Open it with Camunda Modeler 5 or newer and save it anew.");
            return;
        }
        model.root().all().forEach(node -> {
            if (!Namespaces.isKnown(node.name()) || !node.name().contains(":")) {
                report.refuse(
                        model, node, "The element '" + node.localName() + "' is in a namespace nobody here reads.");
            }
            node.attributes().keySet().stream()
                    .filter(attribute -> !Namespaces.isKnown(attribute))
                    .forEach(attribute -> report.refuse(
                            model, node, "The attribute " + attribute + " is in a namespace nobody here reads."));
        });
    }
}
