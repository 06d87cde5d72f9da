package io.milepost.web.approvals;

import io.milepost.approval.Simulation;
import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Comparison;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulation as REST tells it: everything counted, and the first invoices listed. */
record SimulationJson(
        LocalDate from,
        LocalDate to,
        int invoices,
        int changed,
        int failed,
        Comparison straightThrough,
        Comparison businessDays,
        List<Load> approvals,
        String currency,
        List<Row> rows) {
    private static final int MOST_ROWS = 1000;

    record Load(String approver, String name, long then, long now) {}

    record Row(
            String invoice,
            @Nullable String number,
            String businessKey,
            String client,
            @Nullable String net,
            LocalDate decidedOn,
            boolean changed,
            boolean failed,
            List<String> notes,
            List<Gate> then,
            List<Gate> now,
            List<Gate> added,
            List<Gate> removed) {}

    record Gate(String gate, String approver, String name, int days, List<String> reasons) {}

    static SimulationJson of(Simulation simulation, LocalDate from, LocalDate to, Names names) {
        return new SimulationJson(
                from,
                to,
                simulation.invoices(),
                simulation.changed(),
                simulation.failed(),
                simulation.straightThrough(),
                simulation.businessDays(),
                simulation.approvals().stream()
                        .map(load -> new Load(
                                load.approver(), names.of(load.approver(), load.person()), load.then(), load.now()))
                        .toList(),
                simulation.currency(),
                simulation.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> row(row, names))
                        .toList());
    }

    private static Row row(Simulation.Row row, Names names) {
        return new Row(
                row.invoice(),
                row.number(),
                row.businessKey(),
                row.client(),
                row.net() == null ? null : row.net().toPlainString(),
                row.decidedOn(),
                row.changed(),
                row.failed(),
                row.notes(),
                gates(row.then(), names),
                gates(row.now(), names),
                gates(row.added(), names),
                gates(row.removed(), names));
    }

    private static List<Gate> gates(List<Asked> asked, Names names) {
        return asked.stream()
                .map(gate -> new Gate(
                        gate.gate(),
                        gate.approver(),
                        names.of(gate.approver(), gate.person()),
                        gate.days(),
                        gate.reasons()))
                .toList();
    }
}
