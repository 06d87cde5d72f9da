package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fee per period, in advance or in arrears. {@code includedMinutes} of each period are paid by it, and what is left of
 * them is kept for {@code rollOverPeriods} more; without a last day it runs on.
 */
public record Retainer(
        String code,
        Scope scope,
        BigDecimal fee,
        Period period,
        boolean inAdvance,
        BigDecimal includedMinutes,
        int rollOverPeriods,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable BigDecimal vatPercent)
        implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.RETAINER;
    }

    @Override
    public Figures figures() {
        return new Figures(
                null,
                null,
                null,
                fee,
                period,
                inAdvance,
                includedMinutes,
                rollOverPeriods,
                startsOn,
                endsOn,
                null,
                vatPercent,
                null,
                null,
                null);
    }

    @Override
    public boolean claimsTime() {
        return true;
    }

    @Override
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
}
