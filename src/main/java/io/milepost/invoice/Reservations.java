package io.milepost.invoice;

import io.milepost.billing.Ledger;
import org.springframework.stereotype.Component;

/** What a draft holds: its portions of billable items, and what it uses of deposits. */
@Component
class Reservations {
    private final Ledger ledger;
    private final Deposits deposits;

    Reservations(Ledger ledger, Deposits deposits) {
        this.ledger = ledger;
        this.deposits = deposits;
    }

    void reserve(Invoice invoice, DraftSheet sheet, String author) {
        ledger.reserve(invoice.id().value(), sheet.shares().values(), author);
        deposits.reserve(invoice, sheet.deductions().deposits());
    }

    void release(Invoice invoice) {
        ledger.release(invoice.id().value());
        deposits.release(invoice.id());
    }
}
