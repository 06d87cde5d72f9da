package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.project.Project;
import java.time.LocalDate;
import java.util.Collection;
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

    /** All at once, for whoever asks for each of these projects in this transaction. */
    public void readAhead(Collection<String> projects) {
        terms.readAhead(projects);
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
        RetainerCalendar calendar = RetainerCalendar.of(retainer);
        RetainerFees fees =
                new RetainerFees(retainer, TaxPeriods.NONE, project.currency(), new ChargeWords("en"), List.of());
        long before = calendar.dueBy(after, retainer.inAdvance()).size();
        return Money.sum(
                calendar.dueBy(upTo, retainer.inAdvance()).stream()
                        .skip(before)
                        .flatMap(period -> fees.of(period).stream())
                        .map(fee -> Money.rounded(fee.amount(), project.currency()))
                        .toList(),
                project.currency());
    }
}
