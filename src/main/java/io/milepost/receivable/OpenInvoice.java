package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An issued invoice as whoever reads a bank statement needs it.
 *
 * @param client its code
 * @param withheld of what is due, what the client keeps back with our consent
 * @param claimed fees and interest beside it
 */
public record OpenInvoice(
        InvoiceId id,
        String number,
        String client,
        String clientName,
        LocalDate dueDate,
        Money due,
        Money withheld,
        Money claimed,
        Money overpaid) {
    /** Each amount by which exactly what is owed can be paid. */
    public List<Money> exact() {
        return List.of(due, due.minus(withheld), due.plus(claimed)).stream()
                .filter(amount -> !amount.isZero())
                .distinct()
                .toList();
    }

    /** After a payment that is only assumed. */
    public OpenInvoice paid(Money amount) {
        Money left = due.minus(amount);
        Money rest = left.isNegative() ? Money.zero(due.currency()) : left;
        Money kept = withheld.compareTo(rest) <= 0 ? withheld : rest;
        return new OpenInvoice(id, number, client, clientName, dueDate, rest, kept, claimed, overpaid);
    }
}
