package io.milepost.web.invoices;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceState;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices, drafts among them: everybody sees those their role concerns. */
@RestController
@RequestMapping("/api/invoices")
@Tag(name = "Invoices")
class InvoiceController {
    private static final int LARGEST_PAGE = 200;

    private final ReadInvoice readInvoice;
    private final ListInvoices listInvoices;
    private final Access access;

    InvoiceController(ReadInvoice readInvoice, ListInvoices listInvoices, Access access) {
        this.readInvoice = readInvoice;
        this.listInvoices = listInvoices;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Invoices by state, project, client or number, newest first")
    ListInvoices.Listed list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        access.requireInvoiceReader(caller);
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Refusal.malformed("Pages count from 0 and hold 1 to 200 invoices.");
        }
        return listInvoices.list(caller, new ListInvoices.Filter(state(state), project, client, number), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One invoice: lines, taxes, totals, where it is and what is due")
    ResponseEntity<ShownInvoice> get(@PathVariable String id, Caller caller) {
        Invoice invoice = access.invoice(caller, id);
        ShownInvoice shown = readInvoice.of(invoice.id());
        return ResponseEntity.ok().eTag(String.valueOf(shown.version())).body(shown);
    }

    private static @Nullable InvoiceState state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(InvoiceState.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("There is no state '%s'; known are %s."
                        .formatted(
                                text,
                                Arrays.stream(InvoiceState.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
