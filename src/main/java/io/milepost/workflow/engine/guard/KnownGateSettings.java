package io.milepost.workflow.engine.guard;

import io.milepost.approval.Pace;
import io.milepost.approval.Relation;

/** A setting with a typing error in it would be read by nobody, and the gate be another than its author believes. */
final class KnownGateSettings extends ApprovalRule {
    @Override
    public String why() {
        return "What a gate says about who decides it, in which time and by whose eyes is understood.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        model.all("bpmn:userTask").forEach(gate -> {
            StepSettings settings = StepSettings.of(gate);
            if (ApprovalRun.isPolicyReview(gate)) {
                settings.properties()
                        .forEach(property -> report.refuse(
                                model,
                                property,
                                "'%s' has no settings of its own: approval-policy says who decides and in which time."
                                        .formatted(gate.label())));
            } else {
                settings.properties().forEach(property -> name(property, gate, settings, model, report));
                values(gate, settings, model, report);
            }
        });
        run.gates().stream()
                .filter(gate -> gate.fourEyes() && gate.beforePolicy())
                .filter(gate -> run.gates().indexOf(gate) == 0)
                .forEach(gate -> report.refuse(
                        model,
                        run.drawn().step(gate.task()),
                        "'%s' wants somebody else than who passed a gate before, but no gate is before it. Put it behind another."
                                .formatted(gate.name())));
    }

    private static void name(Node property, Node gate, StepSettings settings, Model model, Report report) {
        String name = property.get("name");
        if (!StepSettings.OF_GATES.contains(name)) {
            report.refuse(
                    model,
                    property,
                    "'%s' is no setting of a gate such as '%s'. Settings are %s."
                            .formatted(Words.cut(name), gate.label(), Words.and(StepSettings.OF_GATES)));
        } else if (settings.properties().stream()
                        .filter(other -> other.get("name").equals(name))
                        .count()
                > 1) {
            report.refuse(model, property, "'%s' says '%s' twice.".formatted(gate.label(), name));
        }
    }

    private static void values(Node gate, StepSettings settings, Model model, Report report) {
        for (String days : StepSettings.DAYS) {
            String value = settings.property(days);
            if (!value.isEmpty() && !StepSettings.isDays(value)) {
                report.refuse(
                        model,
                        gate,
                        "'%s' of '%s' must be a number of business days from 0 to 99, or empty."
                                .formatted(days, gate.label()));
            }
        }
        String target = settings.property(StepSettings.ESCALATE_TO);
        if (!target.isEmpty()
                && !target.equals(Pace.MANAGER)
                && !model.installed().groups().contains(target)) {
            report.refuse(
                    model,
                    gate,
                    "'escalateTo' of '%s' must be manager or a group: %s."
                            .formatted(gate.label(), Words.or(model.installed().groups())));
        }
        String relation = settings.property(StepSettings.DECIDED_BY);
        if (!relation.isEmpty() && Relation.of(relation).isEmpty()) {
            report.refuse(
                    model,
                    gate,
                    "'decidedBy' of '%s' must be %s, or empty; a group is named as candidate group."
                            .formatted(gate.label(), Words.or(Relation.keys())));
        }
        String fourEyes = settings.property(StepSettings.FOUR_EYES);
        if (!fourEyes.isEmpty() && !fourEyes.equals("true") && !fourEyes.equals("false")) {
            report.refuse(model, gate, "'fourEyes' of '%s' must be true, false or empty.".formatted(gate.label()));
        }
    }
}
