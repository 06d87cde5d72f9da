package io.milepost.workflow.engine.guard;

/** Expressions are code that runs as the application: anything beyond variables and comparisons is refused. */
final class SafeExpressions implements Rule {
    @Override
    public String why() {
        return "An expression reads variables and compares them; it reaches nothing of the application or of Java.";
    }

    @Override
    public void check(Model model, Report report) {
        Vocabulary words = model.vocabulary();
        model.root().all().forEach(node -> {
            node.attributes().forEach((attribute, value) -> {
                if (!attribute.equals("camunda:delegateExpression")) {
                    check(value, words, model, node, report);
                }
            });
            check(node.text(), words, model, node, report);
        });
    }

    private static void check(String text, Vocabulary words, Model model, Node node, Report report) {
        if (Formula.isIn(text)) {
            Formula.of(text).problem(words).ifPresent(problem -> report.refuse(model, node, problem));
        }
    }
}
