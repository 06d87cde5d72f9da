package io.milepost.demo;

import io.milepost.project.ExpenseDetails;
import io.milepost.project.ImportExpenses;
import io.milepost.project.ImportResult;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.ImportedRow;
import io.milepost.project.TimeEntryDetails;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The last weeks' hours and expenses of the demo firm; the files count days back from today, so it never looks old. */
@Component
@Profile("demo")
class DemoWork {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final ImportTimeEntries importTimeEntries;
    private final ImportExpenses importExpenses;

    DemoWork(ImportTimeEntries importTimeEntries, ImportExpenses importExpenses) {
        this.importTimeEntries = importTimeEntries;
        this.importExpenses = importExpenses;
    }

    void record(LocalDate today) {
        require(importTimeEntries.importAll(
                read("demo/time-entries.csv").stream()
                        .map(row -> time(row, today))
                        .toList(),
                project -> true));
        require(importExpenses.importAll(
                read("demo/expenses.csv").stream()
                        .map(row -> expense(row, today))
                        .toList(),
                project -> true));
    }

    private static ImportedRow<TimeEntryDetails> time(CSVRecord row, LocalDate today) {
        return new ImportedRow<>(
                line(row),
                "tracker",
                "T-" + line(row),
                new TimeEntryDetails(
                        row.get("project"),
                        row.get("person"),
                        row.get("role"),
                        row.get("task"),
                        workday(today, row),
                        Integer.parseInt(row.get("minutes")),
                        row.get("description"),
                        true,
                        null));
    }

    private static ImportedRow<ExpenseDetails> expense(CSVRecord row, LocalDate today) {
        return new ImportedRow<>(
                line(row),
                "tracker",
                "E-" + line(row),
                new ExpenseDetails(
                        row.get("project"),
                        row.get("person"),
                        row.get("category"),
                        workday(today, row),
                        new BigDecimal(row.get("amount")),
                        row.get("currency"),
                        row.get("description"),
                        null,
                        true));
    }

    private static int line(CSVRecord row) {
        return Math.toIntExact(row.getRecordNumber());
    }

    private static LocalDate workday(LocalDate today, CSVRecord row) {
        LocalDate day = today.minusDays(Integer.parseInt(row.get("daysAgo")));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static List<CSVRecord> read(String file) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(ImportResult result) {
        if (!result.rejected().isEmpty()) {
            throw new IllegalStateException("the demo's own records were rejected: " + result.rejected());
        }
    }
}
