package io.milepost.insight;

import io.milepost.money.Money;

/** An invoice and what it came to. */
public record Measured(String invoice, String number, String subject, String client, Money net, int size) {}
