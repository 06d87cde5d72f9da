package io.milepost.invoice;

import org.jspecify.annotations.Nullable;

/** An invoice in a line, for people's lists. */
public record InvoiceHeadline(
        String projectCode,
        String projectName,
        String clientName,
        String amount,
        @Nullable String number,
        String projectManager,
        InvoiceKind kind,
        String subject) {}
