package io.milepost.statement;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.OpenInvoices;
import io.milepost.receivable.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** What entries are likely to be as things are now: never kept, because payments come in other ways, too. */
@Component
class Proposals {
    private final OpenInvoices openInvoices;
    private final StatementBookings bookings;
    private final StatementEntries entries;

    Proposals(OpenInvoices openInvoices, StatementBookings bookings, StatementEntries entries) {
        this.openInvoices = openInvoices;
        this.bookings = bookings;
        this.entries = entries;
    }

    /** Of entries in their statement's order. */
    @Transactional(readOnly = true)
    Map<StatementEntry, Proposal> of(List<StatementEntry> inOrder) {
        return inOrder.isEmpty() ? Map.of() : ProposeBookings.of(inOrder, owed(inOrder));
    }

    /** Of one, as it would be among all that are open: of these only what could pay before it is looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    Proposal of(StatementEntry entry, OpenEntries open) {
        WhatIsOwed owed = owed(List.of(entry));
        List<StatementEntry> before = entry.isCredit() ? before(entry, open, owed) : List.of();
        List<StatementEntry> inOrder = new ArrayList<>(before);
        inOrder.add(entry);
        Map<StatementEntry, Proposal> proposed = ProposeBookings.of(inOrder, before.isEmpty() ? owed : owed(inOrder));
        return Objects.requireNonNull(proposed.get(entry));
    }

    /** What names no invoice may be for any, so that any other may pay before it. */
    private List<StatementEntry> before(StatementEntry entry, OpenEntries open, WhatIsOwed owed) {
        if (owed.mentioned(entry).isEmpty()) {
            return entries.findByStatementAndStateAndPositionLessThanOrderByPosition(
                    entry.statement(), EntryState.OPEN, entry.position());
        }
        Collection<Integer> positions = open.before(entry.position());
        return positions.isEmpty()
                ? List.of()
                : entries.findByStatementAndStateAndPositionInOrderByPosition(
                        entry.statement(), EntryState.OPEN, positions);
    }

    private WhatIsOwed owed(List<StatementEntry> of) {
        Set<String> numbers =
                of.stream().flatMap(entry -> Mentions.possible(entry).stream()).collect(Collectors.toSet());
        Map<String, OpenInvoice> named = numbered(numbers);
        Set<String> payees = ibans(of.stream().filter(MoneyOut::isReturn).toList());
        if (!payees.isEmpty()) {
            named.putAll(numbered(bookings.numbersPaidFrom(payees)));
        }
        Map<InvoiceId, List<Payment>> payments = openInvoices.standingOf(
                named.values().stream().map(OpenInvoice::id).toList());
        return new WhatIsOwed(
                named.values(),
                openInvoices::all,
                SingletonSupplier.of(() -> payers(of)),
                invoice -> payments.computeIfAbsent(invoice, openInvoices::standing));
    }

    private Map<String, OpenInvoice> numbered(Collection<String> numbers) {
        Map<String, OpenInvoice> found = new LinkedHashMap<>();
        openInvoices.numbered(numbers).forEach(invoice -> found.put(invoice.number(), invoice));
        return found;
    }

    private Map<String, Set<String>> payers(List<StatementEntry> of) {
        Map<String, Set<String>> clients = new HashMap<>();
        Set<String> ibans = ibans(of);
        if (!ibans.isEmpty()) {
            bookings.payers(ibans)
                    .forEach(payer -> clients.computeIfAbsent(payer.iban(), iban -> new HashSet<>())
                            .add(payer.client()));
        }
        return clients;
    }

    private static Set<String> ibans(List<StatementEntry> of) {
        return of.stream()
                .map(StatementEntry::payerIban)
                .filter(iban -> !iban.isEmpty())
                .collect(Collectors.toSet());
    }
}
