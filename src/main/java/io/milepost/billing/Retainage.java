package io.milepost.billing;

import java.math.BigDecimal;

/** A part of every invoice that the client keeps until acceptance; taxed only then, or in full now. */
public record Retainage(String code, BigDecimal percent, boolean taxed) implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.RETAINAGE;
    }

    @Override
    public Scope scope() {
        return Scope.REST;
    }

    @Override
    public Figures figures() {
        return Figures.NONE.withPercent(percent).withTaxed(taxed);
    }
}
