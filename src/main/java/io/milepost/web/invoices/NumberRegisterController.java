package io.milepost.web.invoices;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.Invoices;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every number ever given, for an auditor who looks for gaps. */
@RestController
@Tag(name = "Invoices")
class NumberRegisterController {
    record Register(@Nullable String series, int count, List<Numbered> items) {}

    record Numbered(
            @Nullable String number,
            String invoice,
            String kind,
            String state,
            @Nullable LocalDate issueDate,
            String businessKey,
            String client,
            String gross,
            String currency) {
        static Numbered of(Invoice invoice) {
            return new Numbered(
                    invoice.number(),
                    invoice.id().value(),
                    invoice.kind().name(),
                    invoice.state().name(),
                    invoice.issueDate(),
                    invoice.businessKey(),
                    invoice.client(),
                    Numbers.amount(invoice.amounts().gross(), invoice.currency()),
                    invoice.currency().getCurrencyCode());
        }
    }

    private final Invoices invoices;
    private final Access access;

    NumberRegisterController(Invoices invoices, Access access) {
        this.invoices = invoices;
        this.access = access;
    }

    @GetMapping("/api/number-register")
    @Operation(
            summary =
                    "Every number of a series like INV-2026 or CRN-2026, or of all, with its invoice (accounting, managers)")
    Register register(@RequestParam(required = false) @Nullable String series, Caller caller) {
        access.requireFirmReader(caller);
        List<Numbered> numbers =
                invoices.numbered(series).stream().map(Numbered::of).toList();
        return new Register(series, numbers.size(), numbers);
    }
}
