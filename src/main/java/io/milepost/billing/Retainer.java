package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fee per period, in advance or in arrears. {@code includedMinutes} of each period are paid by it, and what is left of
 * them is kept for {@code rollOverPeriods} more; without a last day it runs on. Fee and hours may have changed since; a last
 * period that is shorter than the others costs and includes less of them where it is {@code proRata}.
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
        @Nullable BigDecimal vatPercent,
        FeeChanges changes,
        boolean proRata)
        implements BillingTerms {
    /** As it begins. */
    public Retainer(
            String code,
            Scope scope,
            BigDecimal fee,
            Period period,
            boolean inAdvance,
            BigDecimal includedMinutes,
            int rollOverPeriods,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable BigDecimal vatPercent) {
        this(
                code,
                scope,
                fee,
                period,
                inAdvance,
                includedMinutes,
                rollOverPeriods,
                startsOn,
                endsOn,
                vatPercent,
                FeeChanges.NONE,
                false);
    }

    /** What it asks for and includes, from the first day on. */
    List<FeeStep> steps() {
        List<FeeStep> steps = new ArrayList<>(List.of(new FeeStep(startsOn, fee, includedMinutes)));
        steps.addAll(changes.steps());
        return List.copyOf(steps);
    }

    /** What holds on a day; before its first day, what it begins with. */
    FeeStep stepOn(LocalDate day) {
        return steps().stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(steps().get(0));
    }

    Retainer changed(FeeStep step) {
        return with(changes.with(step), endsOn, proRata);
    }

    Retainer ended(LocalDate lastDay, boolean byDays) {
        return with(changes.until(lastDay), lastDay, byDays);
    }

    private Retainer with(FeeChanges newChanges, @Nullable LocalDate lastDay, boolean byDays) {
        return new Retainer(
                code,
                scope,
                fee,
                period,
                inAdvance,
                includedMinutes,
                rollOverPeriods,
                startsOn,
                lastDay,
                vatPercent,
                newChanges,
                byDays);
    }

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
                null,
                changes.steps().isEmpty() ? null : changes,
                proRata ? true : null);
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
