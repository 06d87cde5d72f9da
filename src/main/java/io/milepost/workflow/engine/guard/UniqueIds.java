package io.milepost.workflow.engine.guard;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Where two elements share an id, a check could look at the one and the engine run the other. */
final class UniqueIds implements Rule {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    @Override
    public String why() {
        return "Every id is written plainly and used once.";
    }

    @Override
    public void check(Model model, Report report) {
        Set<String> seen = new HashSet<>();
        model.root().all().filter(node -> node.has("id")).forEach(node -> {
            if (!NAME.matcher(node.id()).matches()) {
                report.refuse(model, node, "The id '" + node.id() + "' has characters an id can't have.");
            }
            if (!seen.add(node.id())) {
                report.refuse(model, node, "The id '" + node.id() + "' is used twice.");
            }
        });
    }
}
