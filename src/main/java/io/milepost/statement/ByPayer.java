package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import java.util.List;
import java.util.Set;

/** What a payer owes who names no invoice: never certain, and proposed only if one thing fits. */
final class ByPayer {
    private ByPayer() {}

    static Proposal of(StatementEntry entry, Money counts, WhatIsOwed owed) {
        Set<String> clients = owed.clients(entry);
        List<OpenInvoice> open = owed.open(clients, entry);
        List<OpenInvoice> exact = open.stream()
                .filter(invoice -> invoice.exact().contains(counts))
                .toList();
        String payer = owed.paidFromBefore(entry) ? "whose account has paid before" : "whose name is the payer's";
        if (exact.size() == 1) {
            OpenInvoice one = exact.get(0);
            return Proposal.payment(
                    Confidence.LIKELY,
                    List.of(MoneyIn.part(one, counts)),
                    "It names no invoice, but is exactly what is due of %s of %s, %s."
                            .formatted(one.number(), one.clientName(), payer));
        }
        if (exact.size() > 1) {
            return Proposal.nothing(
                    "It names no invoice; %s are each over this amount.".formatted(MoneyIn.numbers(exact)));
        }
        if (open.size() > 1
                && clients.size() == 1
                && Money.sum(MoneyIn.dues(open), counts.currency()).equals(counts)) {
            return Proposal.payment(
                    Confidence.LIKELY,
                    open.stream()
                            .map(invoice -> MoneyIn.part(invoice, invoice.due()))
                            .toList(),
                    "It names no invoice, but is exactly all that %s owes, %s."
                            .formatted(open.get(0).clientName(), payer));
        }
        return Proposal.nothing(
                open.isEmpty()
                        ? "It names no invoice, and nothing else says what it is for."
                        : "It names no invoice; of its likely payer are due: %s.".formatted(MoneyIn.numbers(open)));
    }
}
