package io.milepost.workflow.engine.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An output under another name is not read, and the invoice would go to the fallback gate. */
final class TableOutputs extends TableRule {
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");

    @Override
    public String why() {
        return "A table answers with the outputs Milepost reads, and no other.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        if (shape.isOwn()) {
            own(table, model, report);
            return;
        }
        shape.outputs().keySet().stream()
                .filter(name -> table.output(name) < 0)
                .forEach(name -> report.refuse(
                        model,
                        table.drawn(),
                        "The output '%s' is missing. '%s' must answer with %s."
                                .formatted(
                                        name,
                                        model.key(),
                                        Words.and(shape.outputs().keySet()))));
        Map<String, String> read = new LinkedHashMap<>(shape.outputs());
        read.putAll(shape.optionalOutputs());
        read.forEach((name, type) -> {
            int column = table.output(name);
            if (column >= 0 && !table.outputs().get(column).type().equals(type)) {
                report.refuse(
                        model,
                        table.outputs().get(column).drawn(),
                        "The output '%s' must have the type %s.".formatted(name, type));
            }
        });
        List<Table.Output> outputs = table.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            String name = outputs.get(i).name();
            if (!read.containsKey(name) || table.output(name) != i) {
                report.refuse(
                        model,
                        outputs.get(i).drawn(),
                        "Nobody reads the output '%s' here. Outputs are %s, once each."
                                .formatted(name, Words.and(read.keySet())));
            }
        }
    }

    private static void own(Table table, Model model, Report report) {
        if (table.outputs().size() != 1
                || !TYPES.contains(table.outputs().get(0).type())) {
            report.refuse(
                    model,
                    table.drawn(),
                    "A table of your own must have exactly one output, of the type %s.".formatted(Words.or(TYPES)));
        }
    }
}
