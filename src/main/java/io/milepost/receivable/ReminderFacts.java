package io.milepost.receivable;

import java.math.BigDecimal;

/**
 * What the firm's policy may look at for the next reminder of an invoice.
 *
 * @param level 1 for the first one
 * @param amount what is overdue by then, in the invoice's currency
 */
public record ReminderFacts(
        int level, String client, String clientCountry, boolean business, String currency, BigDecimal amount) {}
