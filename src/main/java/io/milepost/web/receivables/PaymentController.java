package io.milepost.web.receivables;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.Balances;
import io.milepost.receivable.GivenPayment;
import io.milepost.receivable.PayBack;
import io.milepost.receivable.Payment;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.RecordPayment;
import io.milepost.receivable.ReversePayment;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money that went between a client and us over an invoice. */
@RestController
@Tag(name = "Payments")
class PaymentController {
    record Given(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal charges,
            @Nullable LocalDate date,
            @Nullable String reference) {

        GivenPayment payment() {
            if (amount == null || date == null) {
                throw Refusal.unprocessable("A payment needs an amount like 129.90 and a date like 2026-11-20.");
            }
            return new GivenPayment(
                    amount,
                    Objects.requireNonNullElse(charges, BigDecimal.ZERO),
                    date,
                    Objects.requireNonNullElse(reference, ""));
        }
    }

    record GivenReversal(@Nullable LocalDate date, @Nullable String reason) {}

    private final RecordPayment recordPayment;
    private final ReversePayment reversePayment;
    private final PayBack payBack;
    private final Balances balances;
    private final Access access;

    PaymentController(
            RecordPayment recordPayment,
            ReversePayment reversePayment,
            PayBack payBack,
            Balances balances,
            Access access) {
        this.recordPayment = recordPayment;
        this.reversePayment = reversePayment;
        this.payBack = payBack;
        this.balances = balances;
        this.access = access;
    }

    @GetMapping("/api/invoices/{id}/payments")
    @Operation(
            summary =
                    "Every payment of an invoice, what was reversed and what was paid back, in the order they were recorded")
    List<ShownPayment> list(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return balances.of(invoice)
                .map(owed -> balances.payments(invoice).stream()
                        .map(payment -> ShownPayment.of(payment, owed))
                        .toList())
                .orElse(List.of());
    }

    @PostMapping("/api/invoices/{id}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a payment, in full or in part, in the invoice's currency (accounting)",
            description = "`charges` is what banks kept of it: it counts as paid.")
    RecordedPayment post(@PathVariable String id, @RequestBody Given body, Caller caller) {
        InvoiceId invoice = ofAccounting(id, caller);
        GivenPayment given = body.payment();
        return recorded(invoice, OnceMore.after(() -> recordPayment.record(invoice, given, caller.user())));
    }

    @PostMapping("/api/invoices/{id}/payments/{payment}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Take a recorded payment back as a whole: the bank returned it, or it was a mistake (accounting)")
    RecordedPayment reverse(
            @PathVariable String id, @PathVariable long payment, @RequestBody GivenReversal body, Caller caller) {
        InvoiceId invoice = ofAccounting(id, caller);
        LocalDate date = body.date();
        if (date == null) {
            throw Refusal.unprocessable("A reversal needs a date like 2026-11-20 and a reason.");
        }
        String why = Objects.requireNonNullElse(body.reason(), "");
        return recorded(
                invoice, OnceMore.after(() -> reversePayment.reverse(invoice, payment, date, why, caller.user())));
    }

    @PostMapping("/api/invoices/{id}/repayments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that what was paid too much was paid back (accounting)")
    RecordedPayment payBack(@PathVariable String id, @RequestBody Given body, Caller caller) {
        InvoiceId invoice = ofAccounting(id, caller);
        GivenPayment given = body.payment();
        return recorded(invoice, OnceMore.after(() -> payBack.record(invoice, given, caller.user())));
    }

    private InvoiceId ofAccounting(String id, Caller caller) {
        access.requireAccounting(caller);
        return access.invoice(caller, id).id();
    }

    private RecordedPayment recorded(InvoiceId invoice, Payment payment) {
        Receivable owed = balances.of(invoice).orElseThrow();
        return RecordedPayment.of(payment, owed);
    }
}
