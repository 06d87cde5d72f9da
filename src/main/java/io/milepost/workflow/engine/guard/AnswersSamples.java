package io.milepost.workflow.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** What fails with the first invoice had better fail now. */
final class AnswersSamples extends TableRule {
    private static final int SAMPLES = 2;
    private static final DmnEngine TABLES = tables();

    @Override
    public String why() {
        return "A table has answered made-up facts without an error before the first invoice asks it.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        for (int i = 0; i < SAMPLES; i++) {
            Map<String, Object> facts = shape.sample(i);
            table.rows().forEach(row -> outputs(row, table, facts, model, report));
            inputs(table, facts, model, report);
        }
        if (!report.hasErrorsIn(model.file().name())) {
            whole(shape, model, report);
        }
    }

    private static void outputs(Table.Row row, Table table, Map<String, Object> facts, Model model, Report report) {
        for (int i = 0; i < row.outputs().size(); i++) {
            String text = row.output(i);
            boolean works = text.isEmpty()
                    || Feel.answer(text)
                            .flatMap(answer -> answer.value(facts))
                            .filter(value -> !(value instanceof Map))
                            .isPresent();
            if (!works) {
                report.refuse(
                        model,
                        row.outputs().get(i),
                        "Rule %d: '%s' gives no value for '%s'."
                                .formatted(
                                        row.number(),
                                        text,
                                        table.outputs().get(i).name()));
            }
        }
    }

    private static void inputs(Table table, Map<String, Object> facts, Model model, Report report) {
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < row.inputs().size(); i++) {
                Map<String, Object> asked = new HashMap<>(facts);
                asked.put("cellInput", facts.get(table.inputs().get(i).fact()));
                String text = row.input(i);
                if (!text.isEmpty()
                        && !Feel.cell(text).map(cell -> cell.works(asked)).orElse(false)) {
                    report.refuse(
                            model,
                            row.inputs().get(i),
                            "Rule %d: '%s' can't be compared with '%s'."
                                    .formatted(
                                            row.number(), table.inputs().get(i).fact(), text));
                }
            }
        }
    }

    private static void whole(TableShape shape, Model model, Report report) {
        try {
            DmnDecision decision = TABLES.parseDecision(
                    model.key(), new ByteArrayInputStream(model.file().content()));
            for (int i = 0; i < SAMPLES; i++) {
                TABLES.evaluateDecisionTable(decision, shape.sample(i));
            }
        } catch (RuntimeException failed) {
            report.refuse(
                    model,
                    model.subject().orElse(null),
                    "The table can't be evaluated: %s"
                            .formatted(String.valueOf(failed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
        }
    }

    /** It knows FEEL only, whatever a table asks for. */
    private static DmnEngine tables() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> null);
        configuration.setElProvider(expression -> {
            throw new IllegalStateException("Tables speak FEEL only");
        });
        return configuration.buildEngine();
    }
}
