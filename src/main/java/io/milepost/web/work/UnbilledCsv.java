package io.milepost.web.work;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes reports for spreadsheets: what people wrote never becomes a formula there. */
final class UnbilledCsv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private UnbilledCsv() {}

    static String of(Unbilled unbilled) {
        return write(
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
                        .map(item -> row(
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
        return write(
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
                        .map(row -> row(
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

    private static String[] row(@Nullable String... cells) {
        String[] safe = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = safe(cells[i]);
        }
        return safe;
    }

    /** Numbers stay numbers, below zero too. */
    static String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        boolean formula = STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-\\d+(\\.\\d+)?");
        return formula ? "'" + cell : cell;
    }

    private static String write(List<String> header, List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (String[] row : rows) {
                csv.printRecord((Object[]) row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
