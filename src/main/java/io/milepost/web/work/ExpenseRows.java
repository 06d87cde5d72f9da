package io.milepost.web.work;

import io.milepost.project.ExpenseDetails;
import io.milepost.project.ImportedRow;
import java.util.List;

/** Makes expenses of rows. */
final class ExpenseRows {
    private ExpenseRows() {}

    static List<ImportedRow<ExpenseDetails>> of(List<Row> rows) {
        return rows.stream().map(ExpenseRows::of).toList();
    }

    private static ImportedRow<ExpenseDetails> of(Row row) {
        var details = new ExpenseDetails(
                row.text("project"),
                row.text("person"),
                row.text("category"),
                row.date("date"),
                row.number("amount"),
                row.text("currency"),
                row.text("description"),
                row.optionalNumber("vatPercent"),
                row.flag("billable", true),
                row.supply("supply"));
        return new ImportedRow<>(row.line(), row.text("source", "api"), row.text("id"), details, row.unreadable());
    }
}
