package io.milepost.invoice;

import io.milepost.money.Money;

/** How much of a deposit an invoice uses. */
public record DepositUse(OpenDeposit deposit, Money amount) {
    public Money leftAfter() {
        return deposit.left().minus(amount);
    }
}
