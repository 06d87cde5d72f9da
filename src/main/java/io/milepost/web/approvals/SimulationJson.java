package io.milepost.web.approvals;

import io.milepost.approval.Simulation;
import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Comparison;
import io.milepost.approval.Simulation.Load;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulation as REST tells it: everything counted, and the first invoices listed. */
record SimulationJson(
        int invoices,
        int changed,
        Comparison straightThrough,
        Comparison businessDays,
        List<Load> approvals,
        List<Row> rows) {
    private static final int MOST_ROWS = 1000;

    record Row(
            String invoice,
            @Nullable String number,
            String businessKey,
            String client,
            String net,
            LocalDate decidedOn,
            boolean changed,
            List<Gate> then,
            List<Gate> now,
            List<Gate> added,
            List<Gate> removed) {}

    record Gate(String gate, String approver, int days, List<String> reasons) {}

    static SimulationJson of(Simulation simulation) {
        return new SimulationJson(
                simulation.invoices(),
                simulation.changed(),
                simulation.straightThrough(),
                simulation.businessDays(),
                simulation.approvals(),
                simulation.rows().stream()
                        .limit(MOST_ROWS)
                        .map(SimulationJson::row)
                        .toList());
    }

    private static Row row(Simulation.Row row) {
        return new Row(
                row.invoice(),
                row.number(),
                row.businessKey(),
                row.client(),
                row.net().toPlainString(),
                row.decidedOn(),
                row.changed(),
                gates(row.then()),
                gates(row.now()),
                gates(row.added()),
                gates(row.removed()));
    }

    private static List<Gate> gates(List<Asked> asked) {
        return asked.stream()
                .map(gate -> new Gate(gate.gate(), gate.approver(), gate.days(), gate.reasons()))
                .toList();
    }
}
