package io.milepost.invoice;

import io.milepost.money.Money;
import java.math.BigDecimal;

/**
 * A deposit invoice that was issued and not used up. What is deducted of a taxed one has the category and rate it was
 * invoiced with; one without tax lowers only what is to be paid.
 */
public record OpenDeposit(
        InvoiceId invoice, String number, String category, BigDecimal percent, boolean taxed, Money left) {}
