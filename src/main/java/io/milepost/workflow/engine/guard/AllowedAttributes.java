package io.milepost.workflow.engine.guard;

import java.util.Map;

/** Many attributes are code in disguise, and most of the others change how a step runs. */
final class AllowedAttributes implements Rule {
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("camunda:class", "Classes don't run here. Name one of Milepost's steps as delegate expression."),
            Map.entry(
                    "camunda:expression",
                    "Expressions aren't steps here. Name one of Milepost's steps as delegate expression."),
            Map.entry("camunda:assignee", "A gate is decided by a group: name it as candidate group."),
            Map.entry("camunda:candidateUsers", "A gate is decided by a group: name it as candidate group."),
            Map.entry("isForCompensation", "Compensation isn't used here."),
            Map.entry("camunda:type", "External tasks aren't worked on by anybody here."),
            Map.entry("camunda:topic", "External tasks aren't worked on by anybody here."),
            Map.entry("xsi:schemaLocation", "The engine would fetch a schema from there."),
            Map.entry("expressionLanguage", "Tables here speak FEEL only."),
            Map.entry("language", "Conditions here are expressions such as ${approved}."),
            Map.entry("camunda:inputVariable", "A table's inputs keep their usual names here."));

    @Override
    public String why() {
        return "Every attribute is one whose effect is understood; code by any other name is not.";
    }

    @Override
    public void check(Model model, Report report) {
        Palette palette = model.palette();
        model.root()
                .all()
                .filter(palette::has)
                .forEach(node -> node.attributes().keySet().stream()
                        .filter(attribute -> Namespaces.isKnown(attribute) && !palette.allows(node, attribute))
                        .forEach(attribute -> report.refuse(
                                model,
                                node,
                                "%s of '%s' can't be used here. %s"
                                        .formatted(
                                                attribute,
                                                node.label().isBlank() ? node.localName() : node.label(),
                                                HINTS.getOrDefault(attribute, ""))
                                        .strip())));
    }
}
