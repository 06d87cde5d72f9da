package io.milepost.statement;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import io.milepost.project.UnknownRecord;
import io.milepost.receivable.GivenPayment;
import io.milepost.receivable.OpenInvoices;
import io.milepost.receivable.PayBack;
import io.milepost.receivable.Payment;
import io.milepost.receivable.RecordPayment;
import io.milepost.receivable.ReversePayment;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records an entry with the invoices it concerns: once, because its row is locked and says so. */
@Component
class BookEntry {
    private static final int LONGEST_REFERENCE = 140;

    private final StatementEntries entries;
    private final BankStatementRows statements;
    private final StatementBookings bookings;
    private final OpenInvoices openInvoices;
    private final RecordPayment recordPayment;
    private final ReversePayment reversePayment;
    private final PayBack payBack;
    private final Clock clock;

    BookEntry(
            StatementEntries entries,
            BankStatementRows statements,
            StatementBookings bookings,
            OpenInvoices openInvoices,
            RecordPayment recordPayment,
            ReversePayment reversePayment,
            PayBack payBack,
            Clock clock) {
        this.entries = entries;
        this.statements = statements;
        this.bookings = bookings;
        this.openInvoices = openInvoices;
        this.recordPayment = recordPayment;
        this.reversePayment = reversePayment;
        this.payBack = payBack;
        this.clock = clock;
    }

    /** An entry that waits for somebody's word, or of which somebody said that it concerns us not; locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    StatementEntry undecided(String statement, int position) {
        StatementEntry entry = entries.lock(statement, position)
                .orElseThrow(() -> new UnknownRecord("entry", statement + "/" + position));
        if (entry.state() == EntryState.BOOKED) {
            throw new StatementRefused("This entry is booked already, by %s.".formatted(entry.decidedBy()));
        }
        return entry;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void book(StatementEntry entry, Proposal decided, String person) {
        openInvoices.lock(decided.parts().stream().map(Proposal.Part::invoice).toList());
        switch (decided.kind()) {
            case PAYMENT -> pay(entry, decided.parts(), person);
            case REPAYMENT -> {
                Proposal.Part part = decided.parts().get(0);
                keep(entry, part.invoice(), payBack.record(part.invoice(), given(entry, part.amount()), person));
            }
            case REVERSAL -> {
                Proposal.Part part = decided.parts().get(0);
                keep(
                        entry,
                        part.invoice(),
                        reversePayment.reverse(
                                part.invoice(),
                                Objects.requireNonNull(decided.payment()),
                                entry.bookedOn(),
                                reference(entry),
                                person));
            }
            default -> throw new StatementRefused("Nothing is proposed for this entry: say which invoice it is for.");
        }
        entry.booked(person, clock.instant());
    }

    /** What banks kept is part of the largest payment. */
    private void pay(StatementEntry entry, List<Proposal.Part> parts, String person) {
        Proposal.Part largest =
                parts.stream().max(Comparator.comparing(Proposal.Part::amount)).orElseThrow();
        Money kept = entry.charges().compareTo(largest.amount()) < 0
                ? entry.charges()
                : Money.zero(entry.charges().currency());
        for (Proposal.Part part : parts) {
            Money charges = part == largest ? kept : Money.zero(kept.currency());
            var given = new GivenPayment(
                    part.amount().minus(charges).amount(), charges.amount(), entry.bookedOn(), reference(entry));
            keep(entry, part.invoice(), recordPayment.record(part.invoice(), given, person));
        }
    }

    private GivenPayment given(StatementEntry entry, Money amount) {
        return new GivenPayment(
                amount.amount(), Money.zero(amount.currency()).amount(), entry.bookedOn(), reference(entry));
    }

    private void keep(StatementEntry entry, InvoiceId invoice, Payment payment) {
        bookings.save(new StatementBooking(entry, invoice, payment));
    }

    /** Such as "Statement 231/2026 of 30 Nov 2026, entry 4: Hafenbau Nord GmbH, INV-2026-00001". */
    private String reference(StatementEntry entry) {
        String statement = statements.findById(entry.statement()).orElseThrow().inWords();
        String about = entry.payer().isEmpty() ? entry.text() : entry.payer() + ", " + entry.text();
        String line = "S%s, entry %d: %s".formatted(statement.substring(1), entry.position(), about);
        return line.length() <= LONGEST_REFERENCE ? line : line.substring(0, LONGEST_REFERENCE - 1) + "…";
    }
}
