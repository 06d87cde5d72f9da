package io.milepost.receivable;

import io.milepost.money.Money;

/** How an invoice stands at a moment, to be compared with how it stands after something moved its balance. */
record Standing(Money due, Settlement settlement) {
    boolean isPaid() {
        return settlement == Settlement.PAID;
    }
}
