package io.milepost.invoice;

import io.milepost.billing.BilledShare;
import io.milepost.billing.CreditLedger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The credit notes over an invoice: issued ones, and those in approval, whose amounts are reserved. */
@Component
class CreditHistory {
    private final Invoices invoices;
    private final FrozenInvoices frozen;
    private final CreditLedger ledger;

    CreditHistory(Invoices invoices, FrozenInvoices frozen, CreditLedger ledger) {
        this.invoices = invoices;
        this.frozen = frozen;
        this.ledger = ledger;
    }

    /** A credit note with its content as it was submitted. */
    record Past(Invoice note, FrozenInvoice content) {}

    static final Predicate<Invoice> ISSUED = note -> note.state() == InvoiceState.ISSUED;
    static final Predicate<Invoice> ISSUED_OR_RESERVED = note -> note.state() != InvoiceState.DISCARDED;

    /** What counts against the invoice; {@code self} is the credit note that is being laid out. */
    CreditBasis basis(Invoice original, @Nullable InvoiceId self, Predicate<Invoice> counts) {
        List<Past> past = invoices
                .findByCorrectsOrderByCreatedAtAsc(original.id().value())
                .stream()
                .filter(note -> !note.id().equals(self))
                .filter(counts)
                .flatMap(note -> frozen.submitted(note.id()).map(content -> new Past(note, content)).stream())
                .toList();
        List<BilledShare> shares = ledger.billed(
                original.id().value(),
                past.stream().map(other -> other.note().id().value()).toList());
        return new CreditBasis(original, frozen.of(original.id()), past, shares);
    }

    /** A credit note's lines name the invoice's by their keys. */
    static Credited credited(Invoice original, Past past) {
        List<String> keys = original.lines().stream().map(InvoiceLine::key).toList();
        Map<Integer, BigDecimal> nets = new HashMap<>();
        past.note().lines().forEach(line -> nets.put(keys.indexOf(line.key()) + 1, line.net()));
        return new Credited(nets, past.content().allowances(), past.content().taxes());
    }
}
