package io.milepost.insight;

import io.milepost.money.Money;

/**
 * What a client owes in one currency and of one age; {@code daysOverdue} are those of the oldest.
 *
 * @param invoices with something open of this age
 * @param counted those of them that no other sum counts: an invoice with a part withheld may be of two ages
 */
public record OwedSum(
        String client, String clientName, OpenAge age, int invoices, Money open, long daysOverdue, int counted) {}
