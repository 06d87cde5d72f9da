package io.milepost.web.approvals;

import io.milepost.approval.Simulation;
import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Row;
import io.milepost.document.SafeCsv;
import java.util.List;
import java.util.stream.Collectors;

/** A simulation for a spreadsheet: every invoice, those whose gates differ first. */
final class SimulationCsv {
    private SimulationCsv() {}

    static String of(Simulation simulation, Names names) {
        return SafeCsv.write(
                List.of(
                        "number",
                        "businessKey",
                        "client",
                        "net",
                        "currency",
                        "decidedOn",
                        "changed",
                        "then",
                        "now",
                        "added",
                        "removed",
                        "reasons",
                        "notes"),
                simulation.rows().stream()
                        .map(row -> cells(row, simulation.currency(), names))
                        .toList());
    }

    private static String[] cells(Row row, String currency, Names names) {
        return SafeCsv.row(
                row.number(),
                row.businessKey(),
                row.client(),
                row.net() == null ? "" : row.net().toPlainString(),
                currency,
                row.decidedOn().toString(),
                row.changed() ? "yes" : "no",
                gates(row.then(), names),
                gates(row.now(), names),
                gates(row.added(), names),
                gates(row.removed(), names),
                row.added().stream().flatMap(gate -> gate.reasons().stream()).collect(Collectors.joining(" ")),
                String.join(" ", row.notes()));
    }

    private static String gates(List<Asked> gates, Names names) {
        return gates.stream()
                .map(gate -> "%s (%s)".formatted(gate.gate(), names.of(gate.approver(), gate.person())))
                .collect(Collectors.joining("; "));
    }
}
