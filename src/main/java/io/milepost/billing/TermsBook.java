package io.milepost.billing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TermsBook extends Repository<AgreedTerms, AgreedTerms.Id> {
    AgreedTerms save(AgreedTerms terms);

    void delete(AgreedTerms terms);

    Optional<AgreedTerms> findById(AgreedTerms.Id id);

    @Query("select t from AgreedTerms t where t.id.project = :project order by t.id.code")
    List<AgreedTerms> of(String project);

    @Query("select t from AgreedTerms t where t.id.project in :projects order by t.id.code")
    List<AgreedTerms> ofAll(Collection<String> projects);

    /** Every one of these projects has its own, be it none. */
    default Map<String, TermsOfProject> termsOf(Collection<String> projects) {
        Map<String, List<BillingTerms>> known = ofAll(projects).stream()
                .collect(Collectors.groupingBy(
                        agreed -> agreed.id().project(), Collectors.mapping(AgreedTerms::terms, Collectors.toList())));
        return projects.stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> new TermsOfProject(known.getOrDefault(code, List.of()))));
    }

    default TermsOfProject termsOf(String project) {
        return new TermsOfProject(of(project).stream().map(AgreedTerms::terms).toList());
    }
}
