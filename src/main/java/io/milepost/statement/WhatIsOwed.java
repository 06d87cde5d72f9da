package io.milepost.statement;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.Payment;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What entries are matched against: our invoices with what is owed on them, and what is known of payers. */
final class WhatIsOwed {
    private static final Comparator<OpenInvoice> OLDEST_FIRST =
            Comparator.comparing(OpenInvoice::dueDate).thenComparing(OpenInvoice::number);

    private final Map<String, OpenInvoice> byNumber = new HashMap<>();
    private final Map<String, Set<String>> clientsOfIban;
    private final Function<InvoiceId, List<Payment>> payments;

    /**
     * @param clientsOfIban whose payments came from an account before
     * @param payments those of an invoice that nobody took back
     */
    WhatIsOwed(
            Collection<OpenInvoice> invoices,
            Map<String, Set<String>> clientsOfIban,
            Function<InvoiceId, List<Payment>> payments) {
        invoices.forEach(invoice -> byNumber.put(invoice.number(), invoice));
        this.clientsOfIban = clientsOfIban;
        this.payments = payments;
    }

    Optional<OpenInvoice> numbered(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<OpenInvoice> mentioned(StatementEntry entry) {
        return new Mentions(byNumber::containsKey)
                .in(entry).stream()
                        .map(number -> Objects.requireNonNull(byNumber.get(number)))
                        .toList();
    }

    List<Payment> payments(OpenInvoice invoice) {
        return payments.apply(invoice.id());
    }

    /** The next entries see what this one would pay. */
    void assume(String number, Money paid) {
        numbered(number).ifPresent(invoice -> byNumber.put(number, invoice.paid(paid)));
    }

    /** Clients the payer is likely to be: by the account they paid from before, else by their name. */
    Set<String> clients(StatementEntry entry) {
        Set<String> known = clientsOfIban.getOrDefault(entry.payerIban(), Set.of());
        if (!known.isEmpty()) {
            return known;
        }
        var payer = new FirmName(entry.payer());
        return byNumber.values().stream()
                .filter(invoice -> payer.isLike(invoice.clientName()))
                .map(OpenInvoice::client)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean paidFromBefore(StatementEntry entry) {
        return !clientsOfIban.getOrDefault(entry.payerIban(), Set.of()).isEmpty();
    }

    /** Those that owe something in the entry's currency, the oldest first. */
    List<OpenInvoice> open(Set<String> clients, StatementEntry entry) {
        return of(clients).stream()
                .filter(invoice -> isIn(invoice, entry) && !invoice.due().isZero())
                .toList();
    }

    List<OpenInvoice> of(Set<String> clients) {
        return byNumber.values().stream()
                .filter(invoice -> clients.contains(invoice.client()))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    static boolean isIn(OpenInvoice invoice, StatementEntry entry) {
        return invoice.due().currency().equals(entry.amount().currency());
    }

    static List<OpenInvoice> oldestFirst(List<OpenInvoice> invoices) {
        return invoices.stream().sorted(OLDEST_FIRST).toList();
    }
}
