package io.milepost.billing;

import org.jspecify.annotations.Nullable;

/** Billable hours at the dated rate, up to the cap if there is one. */
public record TimeAndMaterial(
        String code, Scope scope, @Nullable Cap cap) implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.TIME_AND_MATERIAL;
    }

    @Override
    public Figures figures() {
        return Figures.NONE.withCap(cap);
    }

    @Override
    public boolean claimsTime() {
        return true;
    }
}
