package io.milepost.workflow.engine.guard;

import java.util.Set;

/** How matching rules are combined is part of how the answer is read. */
final class TableHitPolicy extends TableRule {
    @Override
    public String why() {
        return "A table combines its rules the way Milepost reads them.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        Set<String> allowed = shape.hitPolicies();
        if (!allowed.contains(table.drawn().get("hitPolicy"))) {
            report.refuse(
                    model,
                    table.drawn(),
                    "The hit policy of '%s' must be %s, in the Modeler %s."
                            .formatted(
                                    model.key(),
                                    Words.or(allowed.stream()
                                            .filter(policy -> !policy.isEmpty())
                                            .toList()),
                                    allowed.contains("RULE ORDER") ? "'R'" : "'F'"));
        }
    }
}
