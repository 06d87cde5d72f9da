package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The percentage done of a fixed price, minus what was billed; the hours in scope are included. */
public record PercentComplete(
        String code,
        Scope scope,
        BigDecimal contractValue,
        @Nullable BigDecimal vatPercent) implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.PERCENT_COMPLETE;
    }

    @Override
    public Figures figures() {
        return Figures.NONE.withContractValue(contractValue).withVatPercent(vatPercent);
    }

    @Override
    public boolean claimsTime() {
        return true;
    }

    @Override
    public boolean coversTime() {
        return true;
    }
}
