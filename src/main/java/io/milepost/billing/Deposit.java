package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money paid ahead, which later invoices deduct: taxed when it is invoiced, or an untaxed payment. */
public record Deposit(
        String code,
        BigDecimal amount,
        boolean taxed,
        @Nullable BigDecimal vatPercent) implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.DEPOSIT;
    }

    @Override
    public Scope scope() {
        return Scope.REST;
    }

    @Override
    public Figures figures() {
        return Figures.NONE.withAmount(amount).withTaxed(taxed).withVatPercent(vatPercent);
    }
}
