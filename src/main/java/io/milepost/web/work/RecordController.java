package io.milepost.web.work;

import io.milepost.project.DeleteRecord;
import io.milepost.project.ImportExpenses;
import io.milepost.project.ImportResult;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.ItemKey;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recorded time and expenses, from trackers and people: sent as often as they like, all of a request or nothing. */
@RestController
@RequestMapping("/api")
@Tag(name = "Time and expenses")
class RecordController {
    private final Rows rows;
    private final ImportTimeEntries importTimeEntries;
    private final ImportExpenses importExpenses;
    private final DeleteRecord deleteRecord;
    private final Access access;

    RecordController(
            Rows rows,
            ImportTimeEntries importTimeEntries,
            ImportExpenses importExpenses,
            DeleteRecord deleteRecord,
            Access access) {
        this.rows = rows;
        this.importTimeEntries = importTimeEntries;
        this.importExpenses = importExpenses;
        this.deleteRecord = deleteRecord;
        this.access = access;
    }

    @PostMapping(
            path = "/time-entries",
            consumes = {MediaType.APPLICATION_JSON_VALUE, Rows.CSV})
    @Operation(summary = "Record time, as a JSON array or CSV; one bad line and nothing is stored")
    ResponseEntity<ImportResult> timeEntries(HttpServletRequest request, Caller caller) throws IOException {
        var scope = access.recording(caller);
        var entries = TimeEntryRows.of(rows.of(request, Columns.TIME_ENTRIES));
        return answer(OnceMore.after(() -> importTimeEntries.importAll(entries, scope)));
    }

    @PostMapping(
            path = "/expenses",
            consumes = {MediaType.APPLICATION_JSON_VALUE, Rows.CSV})
    @Operation(summary = "Record expenses, as a JSON array or CSV; one bad line and nothing is stored")
    ResponseEntity<ImportResult> expenses(HttpServletRequest request, Caller caller) throws IOException {
        var scope = access.recording(caller);
        var expenses = ExpenseRows.of(rows.of(request, Columns.EXPENSES));
        return answer(OnceMore.after(() -> importExpenses.importAll(expenses, scope)));
    }

    @DeleteMapping("/time-entries/{source}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove time recorded by mistake; 409 once it is on an issued invoice")
    void deleteTimeEntry(@PathVariable String source, @PathVariable String id, Caller caller) {
        var scope = access.recording(caller);
        OnceMore.after(() -> {
            deleteRecord.timeEntry(key(ItemKey::time, "time entry", source, id), scope);
            return true;
        });
    }

    @DeleteMapping("/expenses/{source}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an expense recorded by mistake; 409 once it is on an issued invoice")
    void deleteExpense(@PathVariable String source, @PathVariable String id, Caller caller) {
        var scope = access.recording(caller);
        OnceMore.after(() -> {
            deleteRecord.expense(key(ItemKey::expense, "expense", source, id), scope);
            return true;
        });
    }

    private static ItemKey key(BiFunction<String, String, ItemKey> maker, String what, String source, String id) {
        try {
            return maker.apply(source, id);
        } catch (IllegalArgumentException e) {
            throw new UnknownRecord(what, source + "/" + id);
        }
    }

    private static ResponseEntity<ImportResult> answer(ImportResult result) {
        HttpStatus status = result.rejected().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return ResponseEntity.status(status).body(result);
    }
}
