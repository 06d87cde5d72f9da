package io.milepost.web.work;

import io.milepost.document.SafeCsv;
import java.util.List;

/** Writes reports for spreadsheets: what people wrote never becomes a formula there. */
final class UnbilledCsv {
    private UnbilledCsv() {}

    static String of(Unbilled unbilled) {
        return SafeCsv.write(
                List.of(
                        "project",
                        "key",
                        "kind",
                        "date",
                        "age",
                        "person",
                        "role",
                        "task",
                        "category",
                        "description",
                        "measure",
                        "recorded",
                        "recordedCurrency",
                        "unitPrice",
                        "net",
                        "currency",
                        "takenBy",
                        "reason"),
                unbilled.items().stream()
                        .map(item -> SafeCsv.row(
                                unbilled.project(),
                                item.key(),
                                item.kind(),
                                item.date().toString(),
                                item.age(),
                                item.person(),
                                item.role(),
                                item.task(),
                                item.category(),
                                item.description(),
                                item.measure(),
                                item.recorded(),
                                item.currency(),
                                item.unitPrice(),
                                item.net(),
                                unbilled.currency(),
                                item.takenBy(),
                                item.reason()))
                        .toList());
    }

    static String of(FirmUnbilled firm) {
        return SafeCsv.write(
                List.of(
                        "project",
                        "name",
                        "client",
                        "projectManager",
                        "practice",
                        "items",
                        "oldest",
                        "currency",
                        "days0to30",
                        "days31to60",
                        "days61to90",
                        "over90",
                        "free",
                        "onDrafts",
                        "total",
                        "baseCurrency",
                        "baseTotal",
                        "reasons",
                        "problem"),
                firm.items().stream()
                        .map(row -> SafeCsv.row(
                                row.project(),
                                row.name(),
                                row.client(),
                                row.projectManager(),
                                row.practice(),
                                String.valueOf(row.count()),
                                row.oldest().date().toString(),
                                row.currency(),
                                row.ages().get(0).net(),
                                row.ages().get(1).net(),
                                row.ages().get(2).net(),
                                row.ages().get(3).net(),
                                row.free(),
                                row.onDrafts(),
                                row.total(),
                                firm.baseCurrency(),
                                row.baseTotal(),
                                String.join("; ", row.reasons()),
                                row.problem()))
                        .toList());
    }
}
