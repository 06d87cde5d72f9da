package io.milepost.workflow.engine.guard;

import java.util.Map;

/** Every element the engine can run and we have not thought about is a way around an approval. */
final class AllowedElements implements Rule {
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("scriptTask", "Scripts don't run here. What a rule decides goes into a decision table."),
            Map.entry("callActivity", "An approval calls no other process."),
            Map.entry("transaction", "Draw the steps in the process itself; sub-processes aren't used here."),
            Map.entry("manualTask", "A manual task waits for nobody. Use a user task."),
            Map.entry("task", "A task without a type does nothing. Choose user task."),
            Map.entry("receiveTask", "Messages belong to Milepost's other processes; an approval waits for none."),
            Map.entry("sendTask", "Sending is not an approval's business."),
            Map.entry(
                    "messageEventDefinition",
                    "Messages belong to Milepost's other processes; an approval waits for none."),
            Map.entry("signalEventDefinition", "Signals would reach every other invoice, too."),
            Map.entry("errorEventDefinition", "An approval ends approved or sent back, not with an error."),
            Map.entry("terminateEventDefinition", "An approval ends approved or sent back, not by being cut off."),
            Map.entry("compensateEventDefinition", "Compensation isn't used here."),
            Map.entry("executionListener", "Listeners don't run here; what must be recorded is recorded anyway."),
            Map.entry("taskListener", "Listeners don't run here; what must be recorded is recorded anyway."),
            Map.entry("connector", "Connectors don't run here."),
            Map.entry("script", "Scripts don't run here."),
            Map.entry(
                    "outputParameter",
                    "Steps don't write variables: what was decided is recorded by the review itself."),
            Map.entry("formData", "Generated forms aren't used. Choose a Camunda form or Milepost's own page."),
            Map.entry("participant", "Draw the process without a pool."),
            Map.entry("collaboration", "Draw the process without a pool."),
            Map.entry("inclusiveGateway", "Use an exclusive gateway; which ways are taken must be plain."),
            Map.entry("literalExpression", "Use a decision table."),
            Map.entry("informationRequirement", "A table stands alone here; it uses no other."));

    @Override
    public String why() {
        return "A model is drawn from a list of elements whose effect on an approval is understood.";
    }

    @Override
    public void check(Model model, Report report) {
        Palette palette = model.palette();
        model.root()
                .all()
                .filter(node -> Namespaces.isKnown(node.name()) && !palette.has(node))
                .filter(node -> node.parent() == null || palette.has(node.parent()))
                .forEach(node -> report.refuse(
                        model,
                        node,
                        "'%s' can't be used here. %s"
                                .formatted(node.localName(), HINTS.getOrDefault(node.localName(), common(model)))));
    }

    private static String common(Model model) {
        return model.isTable()
                ? "A table has inputs, outputs and rules."
                : "An approval is drawn with user tasks, exclusive and parallel gateways, service and business rule tasks,"
                        + " timers, and start and end events.";
    }
}
