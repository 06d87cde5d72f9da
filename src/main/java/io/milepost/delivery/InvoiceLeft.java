package io.milepost.delivery;

import java.time.Duration;

/** An invoice was taken by the mail server or the access point, so long after it was issued; inside that transaction. */
public record InvoiceLeft(Duration afterIssue) {}
