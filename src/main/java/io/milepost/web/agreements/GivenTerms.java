package io.milepost.web.agreements;

import io.milepost.billing.FeeChanges;
import io.milepost.billing.FeeStep;
import io.milepost.billing.Figures;
import io.milepost.billing.Period;
import io.milepost.billing.Scope;
import io.milepost.billing.TermsKind;
import io.milepost.web.problems.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a part of a project is billed. What it names it claims; naming nothing of a kind of thing means the rest of it. */
record GivenTerms(
        @Nullable String kind,
        @Nullable List<@Nullable String> milestones,
        @Nullable List<@Nullable String> tasks,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> categories,
        @Nullable BigDecimal contractValue,
        @Nullable GivenCap cap,
        @Nullable BigDecimal fee,
        @Nullable String period,
        @Nullable Boolean inAdvance,
        @Nullable BigDecimal includedHours,
        @Nullable Integer rollOverPeriods,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal vatPercent,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal markupPercent,
        @Nullable Boolean taxed,
        @Nullable List<@Nullable GivenChange> changes,
        @Nullable Boolean proRata) {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** An amount of the project's currency, or hours. */
    record GivenCap(@Nullable BigDecimal amount, @Nullable BigDecimal hours) {}

    /** What holds from a day on, for a whole period. */
    record GivenChange(
            @Nullable LocalDate from,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal includedHours) {
        FeeStep step() {
            if (from == null || fee == null) {
                throw Refusal.unprocessable("A change needs the day it holds from, and a fee.");
            }
            return new FeeStep(from, fee, Objects.requireNonNullElse(minutes(includedHours), BigDecimal.ZERO));
        }
    }

    TermsKind termsKind() {
        try {
            return TermsKind.of(Given.text(kind));
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable(String.valueOf(e.getMessage()));
        }
    }

    Scope scope() {
        return new Scope(names(milestones), names(tasks), names(roles), names(categories));
    }

    Figures figures() {
        if (cap != null && cap.amount() == null && cap.hours() == null) {
            throw Refusal.unprocessable("A cap needs an amount or hours.");
        }
        return new Figures(
                contractValue,
                cap == null ? null : cap.amount(),
                minutes(cap == null ? null : cap.hours()),
                fee,
                feePeriod(),
                inAdvance,
                minutes(includedHours),
                rollOverPeriods,
                startsOn,
                endsOn,
                amount,
                vatPercent,
                percent,
                markupPercent,
                taxed,
                feeChanges(),
                proRata);
    }

    private @Nullable FeeChanges feeChanges() {
        return changes == null || changes.isEmpty()
                ? null
                : new FeeChanges(changes.stream()
                        .map(change -> Objects.requireNonNullElse(change, new GivenChange(null, null, null)))
                        .map(GivenChange::step)
                        .toList());
    }

    private @Nullable Period feePeriod() {
        return period == null
                ? null
                : Period.of(period)
                        .orElseThrow(() -> Refusal.unprocessable(
                                "The period must be one of %s, not '%s'.".formatted(Period.all(), period)));
    }

    static @Nullable BigDecimal minutes(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.multiply(MINUTES_PER_HOUR);
    }

    private static Set<String> names(@Nullable List<@Nullable String> given) {
        Set<String> names = new LinkedHashSet<>();
        if (given != null) {
            given.forEach(name -> names.add(Given.text(name)));
        }
        return names;
    }
}
