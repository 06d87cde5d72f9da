package io.milepost.billing;

import io.milepost.transaction.OncePerTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The terms of all projects. Drafting asks for those of its project at every turn, so they are read once a transaction. */
@Component
class TermsBook {
    private final AgreedTermsRows rows;
    private final OncePerTransaction<String, List<AgreedTerms>> known;

    TermsBook(AgreedTermsRows rows) {
        this.rows = rows;
        this.known = new OncePerTransaction<>(this::read);
    }

    void save(AgreedTerms terms) {
        rows.save(terms);
        known.forget();
    }

    void delete(AgreedTerms terms) {
        rows.delete(terms);
        known.forget();
    }

    Optional<AgreedTerms> findById(AgreedTerms.Id id) {
        return rows.findById(id);
    }

    /** In the order of their codes. */
    List<BillingTerms> of(String project) {
        return Objects.requireNonNull(known.of(List.of(project)).get(project)).stream()
                .map(AgreedTerms::terms)
                .toList();
    }

    TermsOfProject termsOf(String project) {
        return new TermsOfProject(of(project));
    }

    /** Every one of these projects has its own, be it none. */
    Map<String, TermsOfProject> termsOf(Collection<String> projects) {
        return known.of(projects).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        agreed -> new TermsOfProject(agreed.getValue().stream()
                                .map(AgreedTerms::terms)
                                .toList())));
    }

    private Map<String, List<AgreedTerms>> read(Collection<String> projects) {
        Map<String, List<AgreedTerms>> found = rows.of(projects).stream()
                .collect(Collectors.groupingBy(agreed -> agreed.id().project()));
        return projects.stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> found.getOrDefault(code, List.of()), (a, b) -> a));
    }
}
