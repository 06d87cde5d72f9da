package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lowers an invoice besides its own work: the lines for it, the deposits it uses, and what falls due later. */
public record Deductions(
        List<InvoiceLine> lines,
        List<DepositUse> deposits,
        Money prepaid,
        @Nullable Withheld withheld) {}
