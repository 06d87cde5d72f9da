package io.milepost.statement;

import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.OpenInvoices;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries are likely to be as things are now: never kept, because payments come in other ways, too. */
@Component
class Proposals {
    private final OpenInvoices openInvoices;
    private final StatementBookings bookings;

    Proposals(OpenInvoices openInvoices, StatementBookings bookings) {
        this.openInvoices = openInvoices;
        this.bookings = bookings;
    }

    @Transactional(readOnly = true)
    Map<StatementEntry, Proposal> of(List<StatementEntry> entries) {
        return entries.isEmpty() ? Map.of() : ProposeBookings.of(entries, owed(entries));
    }

    private WhatIsOwed owed(List<StatementEntry> entries) {
        Map<String, OpenInvoice> invoices = new LinkedHashMap<>();
        openInvoices.all().forEach(invoice -> invoices.put(invoice.number(), invoice));
        Set<String> named = entries.stream()
                .flatMap(entry -> Mentions.possible(entry).stream())
                .filter(number -> !invoices.containsKey(number))
                .collect(Collectors.toSet());
        openInvoices.numbered(named).forEach(invoice -> invoices.put(invoice.number(), invoice));
        Set<String> payees = entries.stream()
                .filter(MoneyOut::isReturn)
                .map(StatementEntry::payerIban)
                .filter(iban -> !iban.isEmpty())
                .collect(Collectors.toSet());
        if (!payees.isEmpty()) {
            openInvoices.numbered(bookings.numbersPaidFrom(payees)).forEach(each -> invoices.put(each.number(), each));
        }
        return new WhatIsOwed(invoices.values(), payers(entries), openInvoices::standing);
    }

    private Map<String, Set<String>> payers(List<StatementEntry> entries) {
        Set<String> ibans = entries.stream()
                .map(StatementEntry::payerIban)
                .filter(iban -> !iban.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Set<String>> clients = new HashMap<>();
        if (!ibans.isEmpty()) {
            bookings.payers(ibans)
                    .forEach(payer -> clients.computeIfAbsent(payer.iban(), iban -> new HashSet<>())
                            .add(payer.client()));
        }
        return clients;
    }
}
