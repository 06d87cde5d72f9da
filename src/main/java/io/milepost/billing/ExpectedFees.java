package io.milepost.billing;

import io.milepost.project.Project;
import io.milepost.project.TermCharge;
import io.milepost.transaction.OncePerTransaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the retainers of a project will ask for, as far as that can be said before any hour is worked. */
@Component
public class ExpectedFees {
    private final ProjectTerms terms;
    private final OncePerTransaction<String, List<TermCharge>> taken;

    ExpectedFees(ProjectTerms terms, Portions portions) {
        this.terms = terms;
        this.taken = new OncePerTransaction<>(projects -> read(portions, projects));
    }

    /** All at once, for whoever asks for each of these projects in this transaction. */
    public void readAhead(Collection<String> projects) {
        terms.readAhead(projects);
        var unused = taken.of(projects);
    }

    /** Up to and with that day, of one term or all; empty where there is no retainer. */
    public Optional<FeesToCome> upTo(LocalDate last, Project project, @Nullable String term) {
        List<Retainer> retainers = terms.all(project.code(), Retainer.class).stream()
                .filter(retainer -> term == null || term.equals(retainer.code()))
                .toList();
        if (retainers.isEmpty()) {
            return Optional.empty();
        }
        List<TermCharge> onInvoices = taken.of(List.of(project.code())).getOrDefault(project.code(), List.of());
        return Optional.of(new FeesToCome(
                project.currency(),
                retainers.stream()
                        .flatMap(retainer -> FeesToCome.of(retainer, onInvoices, project.currency(), last).stream())
                        .toList()));
    }

    private static Map<String, List<TermCharge>> read(Portions portions, Collection<String> projects) {
        Map<String, List<TermCharge>> found =
                portions.takenFees(projects).stream().collect(Collectors.groupingBy(TermCharge::project));
        return projects.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> found.getOrDefault(code, List.of())));
    }
}
