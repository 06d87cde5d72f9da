package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.Payment;
import io.milepost.receivable.PaymentKind;
import io.milepost.statement.Proposal.Part;
import java.util.List;
import java.util.Optional;

/** What money that left concerns: a payment the bank took back, or an overpayment paid back. Nothing else is about invoices. */
final class MoneyOut {
    private MoneyOut() {}

    static Proposal of(StatementEntry entry, WhatIsOwed owed) {
        List<OpenInvoice> named = owed.mentioned(entry).stream()
                .filter(invoice -> WhatIsOwed.isIn(invoice, entry))
                .toList();
        List<OpenInvoice> ofPayee = owed.of(owed.clients(entry)).stream()
                .filter(invoice -> WhatIsOwed.isIn(invoice, entry))
                .toList();
        return (entry.isReturn()
                        ? takenBack(entry, named, Confidence.CERTAIN, owed)
                                .or(() -> takenBack(entry, ofPayee, Confidence.LIKELY, owed))
                        : paidBack(entry, named, Confidence.CERTAIN)
                                .or(() -> paidBack(entry, ofPayee, Confidence.LIKELY)))
                .orElseGet(() -> entry.isReturn()
                        ? Proposal.nothing("The bank took a payment back, and nothing says which.")
                        : Proposal.noConcern("Money that left, for no invoice."));
    }

    private static Optional<Proposal> takenBack(
            StatementEntry entry, List<OpenInvoice> invoices, Confidence confidence, WhatIsOwed owed) {
        Money amount = entry.amount();
        for (OpenInvoice invoice : invoices) {
            Optional<Payment> payment = owed.payments(invoice).stream()
                    .filter(each -> each.kind() == PaymentKind.RECEIVED)
                    .filter(each -> each.amount(amount.currency()).equals(amount)
                            || each.amount(amount.currency())
                                    .minus(each.charges(amount.currency()))
                                    .equals(amount))
                    .reduce((earlier, later) -> later);
            if (payment.isPresent()) {
                return Optional.of(Proposal.reversal(
                        confidence,
                        new Part(invoice.id(), invoice.number(), amount),
                        payment.get().id(),
                        "The bank took back what was paid for %s%s."
                                .formatted(
                                        invoice.number(),
                                        confidence == Confidence.CERTAIN ? "" : ", as its payer and amount tell")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> paidBack(
            StatementEntry entry, List<OpenInvoice> invoices, Confidence confidence) {
        List<OpenInvoice> fitting = invoices.stream()
                .filter(invoice -> invoice.overpaid().equals(entry.amount()))
                .toList();
        return fitting.size() != 1
                ? Optional.empty()
                : Optional.of(Proposal.repayment(
                        confidence,
                        new Part(fitting.get(0).id(), fitting.get(0).number(), entry.amount()),
                        "It is exactly what was paid too much for %s."
                                .formatted(fitting.get(0).number())));
    }
}
