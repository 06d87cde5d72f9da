package io.milepost.web.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.billing.BillingTerms;
import io.milepost.billing.Figures;
import io.milepost.billing.Period;
import io.milepost.money.Quantity;
import io.milepost.project.Project;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A term as it was agreed; what its kind has no use for is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownTerms(
        String project,
        String code,
        String kind,
        List<String> milestones,
        List<String> tasks,
        List<String> roles,
        List<String> categories,
        @Nullable String contractValue,
        @Nullable ShownCap cap,
        @Nullable String fee,
        @Nullable String period,
        @Nullable Boolean inAdvance,
        @Nullable String includedHours,
        @Nullable Integer rollOverPeriods,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String amount,
        @Nullable String vatPercent,
        @Nullable String percent,
        @Nullable String markupPercent,
        @Nullable Boolean taxed,
        @Nullable List<ShownChange> changes,
        @Nullable Boolean proRata) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownCap(@Nullable String amount, @Nullable String hours) {}

    record ShownChange(LocalDate from, String fee, @Nullable String includedHours) {}

    static ShownTerms of(Project project, BillingTerms terms) {
        Figures figures = terms.figures();
        Period period = figures.period();
        return new ShownTerms(
                project.code(),
                terms.code(),
                terms.kind().text(),
                sorted(terms.scope().milestones()),
                sorted(terms.scope().tasks()),
                sorted(terms.scope().roles()),
                sorted(terms.scope().categories()),
                amount(figures.contractValue(), project),
                cap(figures, project),
                amount(figures.fee(), project),
                period == null ? null : period.text(),
                figures.inAdvance(),
                hours(figures.includedMinutes()),
                figures.rollOverPeriods(),
                figures.startsOn(),
                figures.endsOn(),
                amount(figures.amount(), project),
                Numbers.percent(figures.vatPercent()),
                Numbers.percent(figures.percent()),
                Numbers.percent(figures.markupPercent()),
                figures.taxed(),
                changes(figures, project),
                figures.proRata());
    }

    private static @Nullable ShownCap cap(Figures figures, Project project) {
        return figures.capAmount() == null && figures.capMinutes() == null
                ? null
                : new ShownCap(amount(figures.capAmount(), project), hours(figures.capMinutes()));
    }

    private static @Nullable List<ShownChange> changes(Figures figures, Project project) {
        return figures.changes() == null
                ? null
                : figures.changes().steps().stream()
                        .map(step -> new ShownChange(
                                step.from(),
                                Numbers.amount(step.fee(), project.currency()),
                                hours(step.includedMinutes())))
                        .toList();
    }

    private static @Nullable String amount(@Nullable BigDecimal amount, Project project) {
        return amount == null ? null : Numbers.amount(amount, project.currency());
    }

    private static @Nullable String hours(@Nullable BigDecimal minutes) {
        return minutes == null ? null : Numbers.plain(Quantity.hours(minutes));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
