package io.milepost.insight;

import io.milepost.money.Money;

/** What a client owes in one currency and of one age; {@code daysOverdue} are those of the oldest. */
public record OwedSum(String client, String clientName, OpenAge age, int invoices, Money open, long daysOverdue) {}
