package io.milepost.web.invoices;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.Balances;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.RecordPayment;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Money received for an invoice. */
@RestController
@Tag(name = "Payments")
class PaymentController {
    record GivenPayment(
            @Nullable BigDecimal amount,
            @Nullable LocalDate date,
            @Nullable String reference) {}

    record ShownPayment(
            long id,
            String amount,
            String currency,
            LocalDate date,
            String reference,
            String settlement,
            String amountPaid,
            String amountDue,
            String overpaid) {}

    private final RecordPayment recordPayment;
    private final Balances balances;
    private final Access access;

    PaymentController(RecordPayment recordPayment, Balances balances, Access access) {
        this.recordPayment = recordPayment;
        this.balances = balances;
        this.access = access;
    }

    @PostMapping("/api/invoices/{id}/payments")
    @Operation(summary = "Record a payment, in full or in part, in the invoice's currency (accounting)")
    ResponseEntity<ShownPayment> post(@PathVariable String id, @RequestBody GivenPayment body, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        if (body.amount() == null || body.date() == null) {
            throw Refusal.unprocessable("A payment needs an amount like 129.90 and a date like 2026-11-20.");
        }
        BigDecimal amount = body.amount();
        LocalDate date = body.date();
        String reference = Objects.requireNonNullElse(body.reference(), "");
        var payment = OnceMore.after(() -> recordPayment.record(invoice, amount, date, reference, caller.user()));
        Receivable owed = balances.of(invoice).orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new ShownPayment(
                        payment.id(),
                        Numbers.amount(amount, owed.currency()),
                        owed.currency().getCurrencyCode(),
                        date,
                        reference,
                        owed.settlement().name(),
                        Numbers.amount(owed.paid()),
                        Numbers.amount(owed.due()),
                        Numbers.amount(owed.overpaid())));
    }
}
