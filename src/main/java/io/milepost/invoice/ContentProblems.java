package io.milepost.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What keeps an invoice's content from becoming documents, by all who make them. */
@Component
class ContentProblems {
    private final List<ContentCheck> checks;

    ContentProblems(List<ContentCheck> checks) {
        this.checks = checks;
    }

    List<Problem> of(FrozenInvoice content) {
        return checks.stream()
                .flatMap(check -> check.problems(content).stream())
                .toList();
    }

    List<Problem> warnings(FrozenInvoice content) {
        return checks.stream()
                .flatMap(check -> check.warnings(content).stream())
                .toList();
    }

    /** With what is known to be wrong already; the same fault is not told twice. */
    List<Problem> besides(List<Problem> known, FrozenInvoice content) {
        Set<String> told = known.stream().map(Problem::code).collect(Collectors.toSet());
        List<Problem> all = new ArrayList<>(known);
        of(content).stream().filter(problem -> !told.contains(problem.code())).forEach(all::add);
        return List.copyOf(all);
    }
}
