package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Each milestone reached bills its amount, or its part of the contract value; the hours in scope are included. One that
 * names only milestones claims no hours, one that names only hours no milestones.
 */
public record FixedPrice(String code, Scope scope, @Nullable BigDecimal contractValue) implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.FIXED_PRICE;
    }

    @Override
    public Figures figures() {
        return Figures.NONE.withContractValue(contractValue);
    }

    @Override
    public boolean claimsTime() {
        return scope.namesTime() || scope.milestones().isEmpty();
    }

    @Override
    public boolean claimsMilestones() {
        return !scope.namesTime() || !scope.milestones().isEmpty();
    }

    @Override
    public boolean coversTime() {
        return true;
    }
}
