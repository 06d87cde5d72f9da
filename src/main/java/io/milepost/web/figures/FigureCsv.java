package io.milepost.web.figures;

import io.milepost.document.SafeCsv;
import io.milepost.insight.Disputed;
import java.util.List;

/** The figures' lists for spreadsheets. */
final class FigureCsv {
    private FigureCsv() {}

    static String measured(List<ShownMeasured> rows) {
        return SafeCsv.write(
                List.of("number", "subject", "client", "net", "currency", "size", "invoice"),
                rows.stream()
                        .map(row -> SafeCsv.row(
                                row.number(),
                                row.subject(),
                                row.client(),
                                row.net(),
                                row.currency(),
                                String.valueOf(row.size()),
                                row.invoice()))
                        .toList());
    }

    static String waiting(List<ShownWaiting.Item> items) {
        return SafeCsv.write(
                List.of(
                        "kind",
                        "reference",
                        "subject",
                        "client",
                        "amount",
                        "currency",
                        "who",
                        "detail",
                        "since",
                        "officeMinutes",
                        "invoice"),
                items.stream()
                        .map(row -> SafeCsv.row(
                                row.kind().name(),
                                row.reference(),
                                row.subject(),
                                row.client(),
                                row.amount(),
                                row.currency(),
                                row.name(),
                                row.detail(),
                                row.since().toString(),
                                String.valueOf(row.minutes()),
                                row.invoice()))
                        .toList());
    }

    static String disputed(List<Disputed> rows) {
        return SafeCsv.write(
                List.of("number", "client", "reason", "outcome", "openedAt", "invoice"),
                rows.stream()
                        .map(row -> SafeCsv.row(
                                row.number(),
                                row.client(),
                                row.reason(),
                                row.outcome(),
                                row.openedAt().toString(),
                                row.invoice()))
                        .toList());
    }

    static String claims(List<ShownClaim> rows) {
        return SafeCsv.write(
                List.of(
                        "number",
                        "client",
                        "clientName",
                        "projectManager",
                        "open",
                        "currency",
                        "due",
                        "daysOverdue",
                        "invoice"),
                rows.stream()
                        .map(row -> SafeCsv.row(
                                row.number(),
                                row.client(),
                                row.clientName(),
                                row.projectManager(),
                                row.open(),
                                row.currency(),
                                row.due().toString(),
                                String.valueOf(row.daysOverdue()),
                                row.invoice()))
                        .toList());
    }
}
