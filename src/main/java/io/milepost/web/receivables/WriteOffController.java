package io.milepost.web.receivables;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.AskWriteOff;
import io.milepost.receivable.Balances;
import io.milepost.receivable.WriteOff;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the firm gives up asking a client for. */
@RestController
@RequestMapping("/api/invoices/{id}/write-offs")
@Tag(name = "Payments")
class WriteOffController {
    record Given(@Nullable BigDecimal amount, @Nullable String reason) {}

    record Shown(
            String state,
            String amount,
            String currency,
            String reason,
            String askedBy,
            @Nullable String decidedBy,
            @Nullable String comment) {

        static Shown of(WriteOff writeOff, Currency currency) {
            return new Shown(
                    writeOff.state().name(),
                    Numbers.amount(writeOff.amount(currency)),
                    currency.getCurrencyCode(),
                    writeOff.reason(),
                    writeOff.askedBy(),
                    writeOff.decidedBy(),
                    writeOff.comment());
        }
    }

    private final AskWriteOff askWriteOff;
    private final Balances balances;
    private final Access access;

    WriteOffController(AskWriteOff askWriteOff, Balances balances, Access access) {
        this.askWriteOff = askWriteOff;
        this.balances = balances;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "What was asked to be written off of an invoice, and what became of it")
    List<Shown> list(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return balances.of(invoice)
                .map(owed -> balances.writeOffs(invoice).stream()
                        .map(writeOff -> Shown.of(writeOff, owed.currency()))
                        .toList())
                .orElse(List.of());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask to write off what is due, or a part of it; managers decide (accounting)",
            description = "Without an `amount` all that is due.")
    Shown post(@PathVariable String id, @RequestBody Given body, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        String reason = Objects.requireNonNullElse(body.reason(), "");
        WriteOff asked = OnceMore.after(() -> askWriteOff.ask(invoice, body.amount(), reason, caller.user()));
        return Shown.of(asked, balances.of(invoice).orElseThrow().currency());
    }
}
