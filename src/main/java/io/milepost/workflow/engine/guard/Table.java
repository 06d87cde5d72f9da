package io.milepost.workflow.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision table, read: its columns, and its rules with the numbers people see. */
record Table(Node drawn, List<Input> inputs, List<Output> outputs, List<Row> rows) {
    record Input(Node drawn, String fact, String type) {}

    record Output(Node drawn, String name, String type) {}

    record Row(int number, Node drawn, List<Node> inputs, List<Node> outputs) {
        /** Empty where the cell says nothing; a dash means the same. */
        String input(int column) {
            String text = column >= 0 && column < inputs.size() ? Table.text(inputs.get(column)) : "";
            return text.equals("-") ? "" : text;
        }

        String output(int column) {
            return column >= 0 && column < outputs.size() ? Table.text(outputs.get(column)) : "";
        }

        boolean asksNothing() {
            return inputs.stream().map(Table::text).allMatch(text -> text.isEmpty() || text.equals("-"));
        }
    }

    static @Nullable Table of(Model model) {
        Node table = model.isTable()
                ? model.subject()
                        .flatMap(decision -> decision.child("dmn:decisionTable"))
                        .orElse(null)
                : null;
        if (table == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        table.children("dmn:rule")
                .forEach(rule -> rows.add(new Row(
                        rows.size() + 1,
                        rule,
                        rule.children("dmn:inputEntry").toList(),
                        rule.children("dmn:outputEntry").toList())));
        return new Table(
                table,
                table.children("dmn:input").map(Table::input).toList(),
                table.children("dmn:output")
                        .map(output -> new Output(output, output.get("name"), output.get("typeRef")))
                        .toList(),
                List.copyOf(rows));
    }

    private static Input input(Node input) {
        Node asked = input.child("dmn:inputExpression").orElse(input);
        return new Input(input, text(asked), asked.get("typeRef"));
    }

    static String text(Node cell) {
        return cell.child("dmn:text").map(Node::text).orElse("");
    }

    /** The column of an output, or -1. */
    int output(String name) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A table that counts the first rule that matches stops there. */
    boolean stopsAtFirst() {
        return drawn.get("hitPolicy").equals("FIRST");
    }
}
