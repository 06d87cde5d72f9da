package io.milepost.workflow.engine.guard;

import java.util.stream.Stream;

/** A condition that is no question stops an invoice in the middle of its approval. */
final class PlainConditions implements Rule {
    @Override
    public String why() {
        return "A condition is one expression that is true or false.";
    }

    @Override
    public void check(Model model, Report report) {
        Vocabulary words = model.vocabulary();
        Stream.concat(model.all("bpmn:conditionExpression"), model.all("bpmn:completionCondition"))
                .forEach(condition -> {
                    if (!Formula.isIn(condition.text())
                            || !Formula.of(condition.text()).isQuestion(words)) {
                        report.refuse(
                                model,
                                condition,
                                "The condition '%s' is neither true nor false. Write it as a question, such as ${approved}."
                                        .formatted(Words.cut(condition.text())));
                    }
                    if (condition.has("xsi:type") && !condition.get("xsi:type").endsWith("tFormalExpression")) {
                        report.refuse(model, condition, "A condition's type is tFormalExpression.");
                    }
                });
    }
}
