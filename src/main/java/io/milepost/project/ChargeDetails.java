package io.milepost.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a term asks for: an amount in the project's currency, billable from {@code chargedOn}, for the days {@code from} to
 * {@code to}. VAT is in percent, null for the standard rate; what isn't {@code taxed} has
 * none until it is deducted. {@code percent} is how far a contract has come.
 */
public record ChargeDetails(
        String term,
        String name,
        BigDecimal amount,
        @Nullable BigDecimal vatPercent,
        boolean taxed,
        LocalDate chargedOn,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal percent) {}
