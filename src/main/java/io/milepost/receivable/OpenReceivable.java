package io.milepost.receivable;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceIssued;
import io.milepost.invoice.InvoiceKind;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An issued invoice is owed, from the same transaction on. */
@Component
class OpenReceivable {
    private final Receivables receivables;
    private final FrozenInvoices frozen;

    OpenReceivable(Receivables receivables, FrozenInvoices frozen) {
        this.receivables = receivables;
        this.frozen = frozen;
    }

    /** Before those who release what it withholds. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(InvoiceIssued issued) {
        FrozenInvoice invoice = frozen.of(issued.invoice());
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return;
        }
        Money gross = Money.rounded(invoice.totals().gross(), Currency.getInstance(invoice.currency()));
        Money withheld = Money.rounded(
                invoice.withheld() == null
                        ? BigDecimal.ZERO
                        : invoice.withheld().amount(),
                gross.currency());
        receivables.save(new Receivable(issued.invoice().value(), gross, Objects.requireNonNull(invoice.dueDate()))
                .lowered(Money.rounded(invoice.prepaid(), gross.currency()), withheld));
    }
}
