package io.milepost.web.statements;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.statement.BankStatements.Line;
import io.milepost.statement.Proposal;
import io.milepost.statement.StatementBooking;
import io.milepost.statement.StatementEntry;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One booking of a bank: what is proposed while it is open, what was recorded once it is not. Amounts that left are below zero. */
record EntryJson(
        int position,
        LocalDate booked,
        LocalDate valued,
        String amount,
        String charges,
        String currency,
        boolean returned,
        String text,
        String endToEnd,
        String payer,
        String payerIban,
        String bankReference,
        String state,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Proposed proposal,
        List<Recorded> recorded) {

    /** {@code key} is said again by whoever confirms it, so that nobody confirms what they have not seen. */
    record Proposed(String kind, String confidence, List<Part> parts, String why, String key) {}

    record Part(String invoice, String id, String amount) {}

    record Recorded(String invoice, String id, long payment) {}

    static EntryJson of(Line line, Map<InvoiceId, Invoice> invoices) {
        StatementEntry entry = line.entry();
        return new EntryJson(
                entry.position(),
                entry.bookedOn(),
                entry.valuedOn(),
                Numbers.amount(
                        entry.isCredit() ? entry.amount() : entry.amount().negated()),
                Numbers.amount(entry.charges()),
                entry.amount().currency().getCurrencyCode(),
                entry.isReturn(),
                entry.text(),
                entry.endToEnd(),
                entry.payer(),
                entry.payerIban(),
                entry.bankReference(),
                entry.state().name(),
                entry.reason(),
                entry.decidedBy(),
                Optional.ofNullable(line.proposal()).map(EntryJson::of).orElse(null),
                line.bookings().stream()
                        .map(booking -> recorded(booking, invoices))
                        .toList());
    }

    private static Proposed of(Proposal proposal) {
        return new Proposed(
                proposal.kind().name(),
                proposal.confidence().name(),
                proposal.parts().stream()
                        .map(part -> new Part(part.number(), part.invoice().value(), Numbers.amount(part.amount())))
                        .toList(),
                proposal.why(),
                proposal.key());
    }

    private static Recorded recorded(StatementBooking booking, Map<InvoiceId, Invoice> invoices) {
        String number = Optional.ofNullable(invoices.get(booking.invoice()))
                .map(Invoice::number)
                .orElse("");
        return new Recorded(number, booking.invoice().value(), booking.payment());
    }
}
