package io.milepost.invoice;

import org.jspecify.annotations.Nullable;

/** What collecting came to; {@code amount} is for people ("12,500.00 EUR"). Without an invoice there was nothing to bill. */
public record CollectedWork(
        boolean anythingToBill,
        @Nullable InvoiceId invoice,
        String projectCode,
        String projectManager,
        String clientName,
        String amount) {}
