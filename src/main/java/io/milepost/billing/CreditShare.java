package io.milepost.billing;

import java.math.BigDecimal;

/** What a credit note takes back of one portion on a line: minutes or amount, and its worth in the line's sign. */
public record CreditShare(String portion, String lineKey, BigDecimal size, BigDecimal net) {}
