package io.milepost.invoice;

import java.time.LocalDate;
import java.util.Set;

/** What these invoices withheld is owed from a day on; published in the transaction that records the release. */
public record RetainageReleased(Set<InvoiceId> invoices, LocalDate on) {}
