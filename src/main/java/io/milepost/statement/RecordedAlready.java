package io.milepost.statement;

import io.milepost.calendar.WrittenDates;
import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.Payment;
import io.milepost.receivable.PaymentKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the same money from being certain twice: somebody may have recorded it by hand, or from a file in another format whose
 * days are others.
 */
final class RecordedAlready {
    private static final int DAYS = 10;

    private final StatementEntry entry;
    private final WhatIsOwed owed;

    RecordedAlready(StatementEntry entry, WhatIsOwed owed) {
        this.entry = entry;
        this.owed = owed;
    }

    /** @param named the invoices the entry names, also those of which nothing is due any more */
    Proposal asked(Proposal proposal, List<OpenInvoice> named) {
        return proposal.kind() != Proposal.Kind.PAYMENT
                ? proposal
                : lately(proposal, named)
                        .map(payment ->
                                proposal.butLikely("A payment of %s on %s is recorded already: is this another one?"
                                        .formatted(
                                                payment.amount(entry.amount().currency()),
                                                WrittenDates.day(payment.on()))))
                        .orElse(proposal);
    }

    private Optional<Payment> lately(Proposal proposal, List<OpenInvoice> named) {
        List<Money> whole = List.of(entry.amount(), ProposeBookings.counts(entry));
        return Stream.concat(
                        named.stream().flatMap(invoice -> of(invoice, whole)),
                        proposal.parts().stream()
                                .flatMap(part -> owed.numbered(part.number()).stream()
                                        .flatMap(invoice ->
                                                of(invoice, List.of(whole.get(0), whole.get(1), part.amount())))))
                .findFirst();
    }

    private Stream<Payment> of(OpenInvoice invoice, List<Money> amounts) {
        return owed.payments(invoice).stream()
                .filter(payment -> payment.kind() == PaymentKind.RECEIVED)
                .filter(payment -> Math.abs(ChronoUnit.DAYS.between(payment.on(), entry.bookedOn())) <= DAYS)
                .filter(payment ->
                        amounts.contains(payment.amount(entry.amount().currency())));
    }
}
