package io.milepost.statement;

import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.OpenInvoices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person says an entry pays, held against what it is and what is owed. */
@Component
class GivenParts {
    private final OpenInvoices openInvoices;

    GivenParts(OpenInvoices openInvoices) {
        this.openInvoices = openInvoices;
    }

    /** @param mayOverpay the person knows that it is more than is due */
    List<Proposal.Part> checked(StatementEntry entry, List<GivenPart> given, boolean mayOverpay) {
        Money counts = ProposeBookings.counts(entry);
        List<Proposal.Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (GivenPart each : given) {
            OpenInvoice invoice = invoice(each.invoice());
            if (!seen.add(invoice.number())) {
                throw new StatementRefused("%s is named twice.".formatted(invoice.number()));
            }
            parts.add(part(invoice, amount(each, counts, given.size()), counts, mayOverpay));
        }
        Money sum = Money.sum(parts.stream().map(Proposal.Part::amount).toList(), counts.currency());
        if (!sum.equals(counts)) {
            throw new StatementRefused("What is divided comes to %s, the entry to %s.".formatted(sum, counts));
        }
        return parts;
    }

    OpenInvoice invoice(String number) {
        return openInvoices.numbered(List.of(number.strip().toUpperCase(Locale.ROOT))).stream()
                .findFirst()
                .orElseThrow(() -> new StatementRefused("There is no issued invoice %s."
                        .formatted(number.strip().toUpperCase(Locale.ROOT))));
    }

    private static Money amount(GivenPart given, Money counts, int parts) {
        BigDecimal amount = given.amount();
        if (amount == null && parts == 1) {
            return counts;
        }
        if (amount == null || amount.signum() <= 0) {
            throw new StatementRefused("Say how much of it is for %s.".formatted(given.invoice()));
        }
        Money rounded = Money.rounded(amount, counts.currency());
        if (rounded.amount().compareTo(amount) != 0) {
            throw new StatementRefused("%s has more decimals than %s knows.".formatted(amount, counts.currency()));
        }
        return rounded;
    }

    private static Proposal.Part part(OpenInvoice invoice, Money amount, Money counts, boolean mayOverpay) {
        if (!invoice.due().currency().equals(counts.currency())) {
            throw new StatementRefused("%s is in %s, the entry in %s: record it on the invoice with what it is worth."
                    .formatted(invoice.number(), invoice.due().currency(), counts.currency()));
        }
        Money most = invoice.due().plus(invoice.claimed());
        if (amount.compareTo(most) > 0 && !mayOverpay) {
            throw new StatementRefused(
                    invoice.due().isZero()
                            ? "Nothing of %s is due any more. If the client paid twice, say that it is an overpayment."
                                    .formatted(invoice.number())
                            : "Of %s only %s are due. If the client paid too much, say that it is an overpayment."
                                    .formatted(invoice.number(), invoice.due()));
        }
        return new Proposal.Part(invoice.id(), invoice.number(), amount);
    }
}
