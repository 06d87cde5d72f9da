package io.milepost.web.invoices;

import io.milepost.invoice.Invoice;
import io.milepost.receivable.Receivable;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice in a list. */
record ListedInvoice(
        String id,
        @Nullable String number,
        String state,
        @Nullable String delivery,
        @Nullable String settlement,
        String kind,
        String businessKey,
        String project,
        String client,
        String subject,
        String currency,
        String net,
        String gross,
        @Nullable String amountDue,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate) {
    static ListedInvoice of(Invoice invoice, @Nullable String delivery, @Nullable Receivable receivable) {
        return new ListedInvoice(
                invoice.id().value(),
                invoice.number(),
                invoice.state().name(),
                delivery,
                receivable == null ? null : receivable.settlement().name(),
                invoice.kind().name(),
                invoice.businessKey(),
                invoice.project(),
                invoice.client(),
                invoice.layout().subject(),
                invoice.currency().getCurrencyCode(),
                Numbers.amount(invoice.amounts().net(), invoice.currency()),
                Numbers.amount(invoice.amounts().gross(), invoice.currency()),
                receivable == null ? null : Numbers.amount(receivable.due()),
                invoice.issueDate(),
                invoice.dueDate());
    }
}
