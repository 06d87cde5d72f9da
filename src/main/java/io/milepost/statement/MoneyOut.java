package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.Payment;
import io.milepost.receivable.PaymentKind;
import io.milepost.statement.Proposal.Part;
import io.milepost.statement.file.ReturnSigns;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What money that left concerns: a payment the bank took back, or an overpayment paid back. What names an invoice of ours is for
 * a person, whatever it is; only the rest concerns nobody.
 */
final class MoneyOut {
    private final StatementEntry entry;
    private final WhatIsOwed owed;
    private final List<OpenInvoice> mentioned;
    private final List<OpenInvoice> named;

    private MoneyOut(StatementEntry entry, WhatIsOwed owed) {
        this.entry = entry;
        this.owed = owed;
        this.mentioned = owed.mentioned(entry);
        this.named = inItsCurrency(mentioned);
    }

    static Proposal of(StatementEntry entry, WhatIsOwed owed) {
        var left = new MoneyOut(entry, owed);
        return (isReturn(entry) ? left.returned() : left.sent()).orElseGet(left::fitsNothing);
    }

    /** By its bank's word, or by what stands in its text. */
    static boolean isReturn(StatementEntry entry) {
        return entry.isReturn() || ReturnSigns.words(entry.text());
    }

    /** Words alone prove nothing: whoever debits our account writes them. */
    private Optional<Proposal> returned() {
        return takenBack(
                        named,
                        entry.isReturn() ? Confidence.CERTAIN : Confidence.LIKELY,
                        "The bank took back what was paid for %s.")
                .or(() -> takenBack(
                        ofPayee(),
                        Confidence.LIKELY,
                        "The bank took back what was paid for %s, as its payer and amount tell."))
                .or(() -> entry.isReturn() ? Optional.empty() : paidBack(named, Confidence.LIKELY));
    }

    private Optional<Proposal> sent() {
        return paidBack(named, Confidence.CERTAIN)
                .or(() -> takenBack(
                        named,
                        Confidence.LIKELY,
                        "It names %s and is exactly what was paid for it: the bank seems to have taken it back."))
                .or(() -> paidBack(overpaidByPayee(), Confidence.LIKELY));
    }

    private Proposal fitsNothing() {
        if (isReturn(entry)) {
            return Proposal.nothing("The bank took a payment back, and nothing says which.");
        }
        if (mentioned.isEmpty()) {
            return Proposal.noConcern("Money that left, for no invoice.");
        }
        return Proposal.nothing(
                named.isEmpty()
                        ? "It names %s, which is not in %s."
                                .formatted(
                                        MoneyIn.numbers(mentioned),
                                        entry.amount().currency())
                        : "It names %s, but is no payment of it and not what was paid too much."
                                .formatted(MoneyIn.numbers(named)));
    }

    /** Mostly nobody paid this much too much, so that nobody's name is held against others. */
    private List<OpenInvoice> overpaidByPayee() {
        List<OpenInvoice> fitting = owed.overpaidBy(entry.amount());
        Set<String> clients = fitting.isEmpty() ? Set.of() : owed.clients(entry);
        return fitting.stream()
                .filter(invoice -> clients.contains(invoice.client()))
                .toList();
    }

    private List<OpenInvoice> ofPayee() {
        return inItsCurrency(owed.of(owed.clients(entry)));
    }

    private List<OpenInvoice> inItsCurrency(List<OpenInvoice> invoices) {
        return invoices.stream()
                .filter(invoice -> WhatIsOwed.isIn(invoice, entry))
                .toList();
    }

    /** @param why a sentence that names the invoice */
    private Optional<Proposal> takenBack(List<OpenInvoice> invoices, Confidence confidence, String why) {
        for (OpenInvoice invoice : invoices) {
            Optional<Payment> payment = owed.payments(invoice).stream()
                    .filter(each -> each.kind() == PaymentKind.RECEIVED && isOver(each))
                    .reduce((earlier, later) -> later);
            if (payment.isPresent()) {
                return Optional.of(Proposal.reversal(
                        confidence, part(invoice), payment.get().id(), why.formatted(invoice.number())));
            }
        }
        return Optional.empty();
    }

    /** The bank takes back what arrived, with or without what banks kept on the way. */
    private boolean isOver(Payment payment) {
        Money amount = entry.amount();
        Money paid = payment.amount(amount.currency());
        return paid.equals(amount)
                || paid.minus(payment.charges(amount.currency())).equals(amount);
    }

    private Optional<Proposal> paidBack(List<OpenInvoice> invoices, Confidence confidence) {
        List<OpenInvoice> fitting = invoices.stream()
                .filter(invoice -> invoice.overpaid().equals(entry.amount()))
                .toList();
        return fitting.size() != 1
                ? Optional.empty()
                : Optional.of(Proposal.repayment(
                        confidence,
                        part(fitting.get(0)),
                        "It is exactly what was paid too much for %s."
                                .formatted(fitting.get(0).number())));
    }

    private Part part(OpenInvoice invoice) {
        return new Part(invoice.id(), invoice.number(), entry.amount());
    }
}
