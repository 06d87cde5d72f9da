package io.milepost.invoice;

import io.milepost.billing.CreditShare;
import java.util.List;

/** A credit note laid out: its lines in the invoice's order, what it takes from the ledger, and what that comes to. */
record CreditSheet(List<InvoiceLine> lines, List<CreditShare> shares, Credited credited) {}
