package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.PaymentKind;
import io.milepost.statement.Proposal.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What money that came in pays: the invoices it names, else {@link ByPayer what its payer owes}. */
final class MoneyIn {
    private final StatementEntry entry;
    private final Money counts;
    private final WhatIsOwed owed;

    private MoneyIn(StatementEntry entry, Money counts, WhatIsOwed owed) {
        this.entry = entry;
        this.counts = counts;
        this.owed = owed;
    }

    static Proposal of(StatementEntry entry, Money counts, WhatIsOwed owed) {
        return new MoneyIn(entry, counts, owed).proposal();
    }

    private Proposal proposal() {
        List<OpenInvoice> named = owed.mentioned(entry);
        Optional<Proposal> back = entry.isReturn() ? repaymentReturned(named) : Optional.empty();
        return back.orElseGet(() -> new RecordedAlready(entry, owed).asked(payment(named), named));
    }

    private Proposal payment(List<OpenInvoice> named) {
        if (named.isEmpty()) {
            return ByPayer.of(entry, counts, owed);
        }
        if (named.stream().anyMatch(invoice -> !WhatIsOwed.isIn(invoice, entry))) {
            return Proposal.nothing("It names %s, which is not in %s.".formatted(numbers(named), counts.currency()));
        }
        List<OpenInvoice> open =
                named.stream().filter(invoice -> !invoice.due().isZero()).toList();
        if (open.isEmpty()) {
            return Proposal.nothing("It names %s, of which nothing is due any more.".formatted(numbers(named)));
        }
        Proposal proposal = open.size() == 1 ? oneNamed(open.get(0)) : SeveralNamed.of(open, counts);
        return proposal.confidence() == Confidence.CERTAIN && !SeveralNamed.areOfOneClient(named)
                ? proposal.butLikely("The others it names are not of this client.")
                : proposal;
    }

    private Proposal oneNamed(OpenInvoice invoice) {
        List<Part> all = List.of(part(invoice, counts));
        if (invoice.exact().contains(counts)) {
            return Proposal.payment(
                    Confidence.CERTAIN, all, "It names %s and is exactly what is due.".formatted(invoice.number()));
        }
        Money due = invoice.due();
        return counts.compareTo(due) < 0
                ? Proposal.payment(
                        Confidence.LIKELY,
                        all,
                        "It names %s; %s of the %s due are still open after it."
                                .formatted(invoice.number(), due.minus(counts), due))
                : Proposal.payment(
                        Confidence.LIKELY,
                        all,
                        "It names %s; it is %s more than is due.".formatted(invoice.number(), counts.minus(due)));
    }

    /** What we paid back has come back. */
    private Optional<Proposal> repaymentReturned(List<OpenInvoice> named) {
        return named.stream()
                .flatMap(invoice -> owed.payments(invoice).stream()
                        .filter(payment -> payment.kind() == PaymentKind.PAID_BACK)
                        .filter(payment -> payment.amount(counts.currency()).equals(counts.negated()))
                        .map(payment -> Proposal.reversal(
                                Confidence.CERTAIN,
                                part(invoice, counts),
                                payment.id(),
                                "What you paid back of %s has come back.".formatted(invoice.number()))))
                .findFirst();
    }

    static Part part(OpenInvoice invoice, Money amount) {
        return new Part(invoice.id(), invoice.number(), amount);
    }

    static List<Money> dues(List<OpenInvoice> invoices) {
        return invoices.stream().map(OpenInvoice::due).toList();
    }

    static String numbers(List<OpenInvoice> invoices) {
        return invoices.stream().map(OpenInvoice::number).limit(5).collect(Collectors.joining(", "))
                + (invoices.size() > 5 ? " and others" : "");
    }
}
