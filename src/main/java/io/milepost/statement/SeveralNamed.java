package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.statement.Proposal.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a payment that names several invoices pays of them: never those of two clients, one of which may be a slip. */
final class SeveralNamed {
    private final List<OpenInvoice> inOrder;
    private final Money counts;

    private SeveralNamed(List<OpenInvoice> named, Money counts) {
        this.inOrder = WhatIsOwed.oldestFirst(named);
        this.counts = counts;
    }

    static Proposal of(List<OpenInvoice> named, Money counts) {
        return new SeveralNamed(named, counts).proposal();
    }

    static boolean areOfOneClient(List<OpenInvoice> named) {
        return named.stream().map(OpenInvoice::client).distinct().count() <= 1;
    }

    private Proposal proposal() {
        boolean ofOneClient = areOfOneClient(inOrder);
        return (ofOneClient ? allTogether() : Optional.<Proposal>empty())
                .or(this::theOneThatFits)
                .orElseGet(() -> ofOneClient
                        ? Proposal.payment(
                                Confidence.LIKELY,
                                oldestFirst(),
                                "It names %s, of which %s are due together; the oldest is paid first."
                                        .formatted(
                                                MoneyIn.numbers(inOrder),
                                                Money.sum(MoneyIn.dues(inOrder), counts.currency())))
                        : Proposal.nothing("It names %s, which are not of one client: say which it pays."
                                .formatted(MoneyIn.numbers(inOrder))));
    }

    private Optional<Proposal> allTogether() {
        for (boolean payable : new boolean[] {false, true}) {
            List<Part> parts = inOrder.stream()
                    .map(invoice ->
                            MoneyIn.part(invoice, payable ? invoice.due().minus(invoice.withheld()) : invoice.due()))
                    .filter(part -> !part.amount().isZero())
                    .toList();
            if (Money.sum(parts.stream().map(Part::amount).toList(), counts.currency())
                    .equals(counts)) {
                return Optional.of(Proposal.payment(
                        Confidence.CERTAIN,
                        parts,
                        "It names %s and is exactly what is due of them together."
                                .formatted(MoneyIn.numbers(inOrder))));
            }
        }
        return Optional.empty();
    }

    private Optional<Proposal> theOneThatFits() {
        List<OpenInvoice> exact = inOrder.stream()
                .filter(invoice -> invoice.exact().contains(counts))
                .toList();
        return exact.size() != 1
                ? Optional.empty()
                : Optional.of(Proposal.payment(
                        Confidence.LIKELY,
                        List.of(MoneyIn.part(exact.get(0), counts)),
                        "It names %s and is exactly what is due of %s."
                                .formatted(
                                        MoneyIn.numbers(inOrder), exact.get(0).number())));
    }

    /** What is more than is due stays with the last one. */
    private List<Part> oldestFirst() {
        List<Part> parts = new ArrayList<>();
        Money left = counts;
        for (int i = 0; i < inOrder.size() && !left.isZero(); i++) {
            OpenInvoice invoice = inOrder.get(i);
            boolean last = i == inOrder.size() - 1;
            Money amount = last || left.compareTo(invoice.due()) < 0 ? left : invoice.due();
            parts.add(MoneyIn.part(invoice, amount));
            left = left.minus(amount);
        }
        return parts;
    }
}
