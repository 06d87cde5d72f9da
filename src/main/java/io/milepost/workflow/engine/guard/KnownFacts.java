package io.milepost.workflow.engine.guard;

import java.util.stream.Collectors;

/** A fact nobody tells is null, and a rule on it never matches: the gate would be gone without a word. */
final class KnownFacts extends TableRule {
    @Override
    public String why() {
        return "A table asks for facts Milepost knows, with the type they have.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        for (Table.Input input : table.inputs()) {
            TableShape.Fact fact = shape.facts().get(input.fact());
            if (fact == null) {
                report.refuse(
                        model,
                        input.drawn(),
                        "The input '%s' is no fact Milepost knows. Facts are %s."
                                .formatted(
                                        Words.cut(input.fact()),
                                        Words.and(shape.facts().keySet())));
            } else if (!fact.mayBe(input.type())) {
                report.refuse(
                        model,
                        input.drawn(),
                        "The input '%s' is %s, so its type can't be '%s'. Leave the type empty."
                                .formatted(Words.cut(input.fact()), fact.inWords(), input.type()));
            }
        }
        table.inputs().stream()
                .collect(Collectors.groupingBy(Table.Input::fact, Collectors.counting()))
                .forEach((fact, columns) -> {
                    if (columns > 1 && shape.facts().containsKey(fact)) {
                        report.refuse(
                                model,
                                table.drawn(),
                                "The input '%s' has %d columns; give it one.".formatted(fact, columns));
                    }
                });
    }
}
