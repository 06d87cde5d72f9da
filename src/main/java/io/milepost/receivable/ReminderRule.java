package io.milepost.receivable;

import java.math.BigDecimal;

/**
 * What the firm's policy says of one reminder.
 *
 * @param days how many days after the due date it goes out
 * @param fee what it costs the client, in the invoice's currency; zero for none
 * @param interestRate percent a year on what is overdue; zero for none
 * @param asksAccounting no mail: accounting is asked what happens next
 */
public record ReminderRule(int days, Tone tone, BigDecimal fee, BigDecimal interestRate, boolean asksAccounting) {}
