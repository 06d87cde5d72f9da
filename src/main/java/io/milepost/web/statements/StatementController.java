package io.milepost.web.statements;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.statement.BankStatement;
import io.milepost.statement.BankStatements;
import io.milepost.statement.BankStatements.Line;
import io.milepost.statement.ImportStatement;
import io.milepost.statement.ImportedStatements;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bank statements: the file as the bank gave it out, and what is in it. */
@RestController
@RequestMapping("/api/bank-statements")
@Tag(name = "Bank statements")
class StatementController {
    record Shown(StatementJson statement, List<EntryJson> entries) {}

    private final ImportStatement importStatement;
    private final BankStatements statements;
    private final Invoices invoices;
    private final Access access;

    StatementController(ImportStatement importStatement, BankStatements statements, Invoices invoices, Access access) {
        this.importStatement = importStatement;
        this.statements = statements;
        this.invoices = invoices;
        this.access = access;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                "text/csv",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Operation(
            summary = "Take in a bank statement: CAMT.053, MT940 or CSV, whatever the type says (accounting)",
            description =
                    "201 with what is new, 200 when all of it is known. Nothing is kept of a file that can't be read.")
    ResponseEntity<StatementJson.Imported> post(HttpServletRequest request, Caller caller) throws IOException {
        access.requireAccounting(caller);
        byte[] file = request.getInputStream().readAllBytes();
        if (file.length == 0) {
            throw Refusal.unprocessable("The file is empty.");
        }
        ImportedStatements imported = OnceMore.after(() -> importStatement.take(file, caller.user()));
        return ResponseEntity.status(imported.fresh() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(StatementJson.Imported.of(imported, statements.counts(imported.statements())));
    }

    @GetMapping
    @Operation(summary = "Every statement taken in, the newest first (accounting, managers)")
    StatementJson.Listed list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Caller caller) {
        access.requireFirmReader(caller);
        if (page < 0 || size < 1 || size > 500) {
            throw Refusal.malformed("page is 0 or more, size is 1 to 500.");
        }
        BankStatements.Listed listed = statements.list(page, size);
        var counts = statements.counts(listed.statements());
        return new StatementJson.Listed(
                listed.statements().stream()
                        .map(each -> StatementJson.of(each, counts))
                        .toList(),
                page,
                size,
                listed.total());
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "One statement with its entries: what is proposed, and why; what was recorded (accounting, managers)")
    Shown get(@PathVariable String id, Caller caller) {
        access.requireFirmReader(caller);
        BankStatement statement = statements.get(id);
        List<Line> lines = statements.lines(id);
        Map<InvoiceId, Invoice> booked = invoices
                .findByIdIn(lines.stream()
                        .flatMap(line -> line.bookings().stream())
                        .map(booking -> booking.invoice())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
        return new Shown(
                StatementJson.of(statement, statements.counts(List.of(statement))),
                lines.stream().map(line -> EntryJson.of(line, booked)).toList());
    }
}
