package io.milepost.workflow.engine.difference;

import io.milepost.workflow.engine.guard.Drawing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A decision table by what its columns ask and answer, wherever they stand. */
record DrawnTable(String hitPolicy, List<String> facts, List<String> outputs, List<DrawnRule> rules) {
    private static final Drawing NO_TABLE = new Drawing("dmn:decisionTable", Map.of(), "", List.of());

    static DrawnTable of(Drawing definitions) {
        Drawing table = definitions
                .all()
                .filter(element -> element.name().equals("dmn:decisionTable"))
                .findFirst()
                .orElse(NO_TABLE);
        List<String> facts = names(table.children("dmn:input").toList(), DrawnTable::fact);
        List<String> outputs = names(table.children("dmn:output").toList(), output -> output.get("name"));
        List<DrawnRule> rules = new ArrayList<>();
        table.children("dmn:rule")
                .forEach(rule -> rules.add(new DrawnRule(
                        rule.id(),
                        rules.size() + 1,
                        rule.child("dmn:description").map(Drawing::text).orElse(""),
                        cells(facts, rule.children("dmn:inputEntry").toList()),
                        cells(outputs, rule.children("dmn:outputEntry").toList()))));
        return new DrawnTable(table.get("hitPolicy"), facts, outputs, List.copyOf(rules));
    }

    private static String fact(Drawing input) {
        return text(input.child("dmn:inputExpression").orElse(input));
    }

    /** The second column of the same name is told apart from the first. */
    private static List<String> names(List<Drawing> columns, Function<Drawing, String> naming) {
        Set<String> taken = new HashSet<>();
        return columns.stream()
                .map(naming)
                .map(name -> {
                    String free = name;
                    for (int i = 2; !taken.add(free); i++) {
                        free = "%s (%d)".formatted(name, i);
                    }
                    return free;
                })
                .toList();
    }

    /** Only those that say something; a dash says nothing. */
    private static Map<String, String> cells(List<String> columns, List<Drawing> entries) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), entries.size()); i++) {
            String text = text(entries.get(i));
            if (!text.isEmpty() && !text.equals("-")) {
                cells.put(columns.get(i), text);
            }
        }
        return cells;
    }

    private static String text(Drawing cell) {
        return cell.child("dmn:text").map(Drawing::text).orElse("");
    }
}
