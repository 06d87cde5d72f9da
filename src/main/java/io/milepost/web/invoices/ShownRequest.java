package io.milepost.web.invoices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.invoice.BillingTrigger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a request for an invoice; {@code status} is where to look again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownRequest(
        String businessKey,
        String project,
        LocalDate cutOff,
        String status,
        Outcome outcome,
        @Nullable String invoiceId,
        @Nullable String message) {
    enum Outcome {
        COLLECTING,
        DRAFTED,
        NOTHING_TO_BILL
    }

    static ShownRequest of(BillingTrigger request, String status) {
        var invoice = request.invoice();
        Outcome outcome = invoice != null
                ? Outcome.DRAFTED
                : request.outcome() == null ? Outcome.COLLECTING : Outcome.NOTHING_TO_BILL;
        return new ShownRequest(
                request.key().value(),
                request.project(),
                request.cutOff(),
                status,
                outcome,
                invoice == null ? null : invoice.value(),
                request.outcome());
    }
}
