package io.milepost.invoice;

import io.milepost.project.ItemKey;
import java.util.List;

/** A draft begins with these milestones on it; published inside the transaction that begins it. */
public record DraftBegun(InvoiceId invoice, List<ItemKey> milestones) {}
