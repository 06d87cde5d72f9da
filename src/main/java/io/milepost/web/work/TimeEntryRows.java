package io.milepost.web.work;

import io.milepost.project.ImportedRow;
import io.milepost.project.TimeEntryDetails;
import java.util.List;

/** Makes time entries of rows. */
final class TimeEntryRows {
    private TimeEntryRows() {}

    static List<ImportedRow<TimeEntryDetails>> of(List<Row> rows) {
        return rows.stream().map(TimeEntryRows::of).toList();
    }

    private static ImportedRow<TimeEntryDetails> of(Row row) {
        var details = new TimeEntryDetails(
                row.text("project"),
                row.text("person"),
                row.text("role"),
                row.optionalText("task"),
                row.date("date"),
                row.wholeNumber("minutes"),
                row.text("description"),
                row.flag("billable", true),
                row.optionalNumber("rate"));
        return new ImportedRow<>(row.line(), row.text("source", "api"), row.text("id"), details, row.unreadable());
    }
}
