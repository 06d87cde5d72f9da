package io.milepost.workflow.engine.guard;

import java.util.Locale;
import java.util.Set;

/** Another language in a cell is code: JUEL and scripts reach Java. */
final class FeelOnly implements Rule {
    private static final Set<String> LANGUAGES = Set.of("", "feel", "https://www.omg.org/spec/dmn/20191111/feel/");

    @Override
    public String why() {
        return "Tables speak FEEL and nothing else.";
    }

    @Override
    public void check(Model model, Report report) {
        if (model.isTable()) {
            model.root().all().forEach(node -> {
                if (!LANGUAGES.contains(node.get("expressionLanguage").toLowerCase(Locale.ROOT))) {
                    report.refuse(
                            model, node, "Tables speak FEEL only: set the expression language of every cell to FEEL.");
                }
                if (Formula.isIn(node.text())) {
                    report.refuse(
                            model,
                            node,
                            "'%s' is no FEEL: expressions with ${…} don't run in tables."
                                    .formatted(Words.cut(node.text())));
                }
            });
        }
    }
}
