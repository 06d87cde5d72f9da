package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the retainers of a project ask for within some days, as far as that can be said before any hour is worked. */
@Component
public class ExpectedFees {
    private final ProjectTerms terms;

    ExpectedFees(ProjectTerms terms) {
        this.terms = terms;
    }

    /** After the first day, up to and with the other one, of one term or all; empty where there is no retainer. */
    public Optional<Money> between(Project project, @Nullable String term, LocalDate after, LocalDate upTo) {
        List<Retainer> retainers = terms.all(project.code(), Retainer.class).stream()
                .filter(retainer -> term == null || term.equals(retainer.code()))
                .toList();
        return retainers.stream()
                .map(retainer -> fee(retainer, project, after, upTo))
                .reduce(Money::plus);
    }

    private static Money fee(Retainer retainer, Project project, LocalDate after, LocalDate upTo) {
        var calendar = RetainerCalendar.of(retainer);
        int periods = calendar.dueBy(upTo, retainer.inAdvance()).size()
                - calendar.dueBy(after, retainer.inAdvance()).size();
        return Money.rounded(retainer.fee().multiply(BigDecimal.valueOf(periods)), project.currency());
    }
}
