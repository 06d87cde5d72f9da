package io.milepost.statement;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What entries are matched against: our invoices with what is owed on them, and what is known of payers. Those that no entry names
 * are read when an entry is the first to need them.
 */
final class WhatIsOwed {
    private static final Comparator<OpenInvoice> OLDEST_FIRST =
            Comparator.comparing(OpenInvoice::dueDate).thenComparing(OpenInvoice::number);

    private final Map<String, OpenInvoice> byNumber = new HashMap<>();
    private final Map<String, List<String>> numbersOfClient = new HashMap<>();
    private final Map<String, FirmName> nameOfClient = new HashMap<>();
    private final Map<Money, List<String>> overpaid = new HashMap<>();
    private final Supplier<? extends Collection<OpenInvoice>> all;
    private final Supplier<Map<String, Set<String>>> clientsOfIban;
    private final Function<InvoiceId, List<Payment>> payments;
    private boolean isAllHere;

    /**
     * @param named what the entries name
     * @param all what owes something or is overpaid; asked once
     * @param clientsOfIban whose payments came from an account before
     * @param payments those of an invoice that nobody took back
     */
    WhatIsOwed(
            Collection<OpenInvoice> named,
            Supplier<? extends Collection<OpenInvoice>> all,
            Supplier<Map<String, Set<String>>> clientsOfIban,
            Function<InvoiceId, List<Payment>> payments) {
        named.forEach(this::add);
        this.all = all;
        this.clientsOfIban = clientsOfIban;
        this.payments = payments;
    }

    /** What is here stays: it may be assumed to be paid. */
    private void add(OpenInvoice invoice) {
        if (byNumber.putIfAbsent(invoice.number(), invoice) == null) {
            numbersOfClient
                    .computeIfAbsent(invoice.client(), client -> new ArrayList<>())
                    .add(invoice.number());
            nameOfClient.computeIfAbsent(invoice.client(), client -> new FirmName(invoice.clientName()));
            overpaid.computeIfAbsent(invoice.overpaid(), amount -> new ArrayList<>())
                    .add(invoice.number());
        }
    }

    private void readAll() {
        if (!isAllHere) {
            isAllHere = true;
            all.get().forEach(this::add);
        }
    }

    Optional<OpenInvoice> numbered(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<OpenInvoice> mentioned(StatementEntry entry) {
        return numbered(new Mentions(byNumber::containsKey).in(entry));
    }

    private List<OpenInvoice> numbered(Collection<String> numbers) {
        return numbers.stream()
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
        Set<String> known = knownBy(entry);
        if (!known.isEmpty()) {
            return known;
        }
        readAll();
        var payer = new FirmName(entry.payer());
        return nameOfClient.entrySet().stream()
                .filter(client -> payer.isLike(client.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean paidFromBefore(StatementEntry entry) {
        return !knownBy(entry).isEmpty();
    }

    private Set<String> knownBy(StatementEntry entry) {
        return entry.payerIban().isEmpty() ? Set.of() : clientsOfIban.get().getOrDefault(entry.payerIban(), Set.of());
    }

    /** Those that owe something in the entry's currency, the oldest first. */
    List<OpenInvoice> open(Set<String> clients, StatementEntry entry) {
        return of(clients).stream()
                .filter(invoice -> isIn(invoice, entry) && !invoice.due().isZero())
                .toList();
    }

    List<OpenInvoice> of(Set<String> clients) {
        readAll();
        return oldestFirst(clients.stream()
                .flatMap(client -> numbered(numbersOfClient.getOrDefault(client, List.of())).stream())
                .toList());
    }

    /** Those for which exactly this was paid too much. */
    List<OpenInvoice> overpaidBy(Money amount) {
        readAll();
        return numbered(overpaid.getOrDefault(amount, List.of()));
    }

    static boolean isIn(OpenInvoice invoice, StatementEntry entry) {
        return invoice.due().currency().equals(entry.amount().currency());
    }

    static List<OpenInvoice> oldestFirst(List<OpenInvoice> invoices) {
        return invoices.stream().sorted(OLDEST_FIRST).toList();
    }
}
