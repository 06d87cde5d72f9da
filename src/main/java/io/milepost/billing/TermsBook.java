package io.milepost.billing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TermsBook extends Repository<AgreedTerms, AgreedTerms.Id> {
    AgreedTerms save(AgreedTerms terms);

    void delete(AgreedTerms terms);

    Optional<AgreedTerms> findById(AgreedTerms.Id id);

    @Query("select t from AgreedTerms t where t.id.project = :project order by t.id.code")
    List<AgreedTerms> of(String project);

    default TermsOfProject termsOf(String project) {
        return new TermsOfProject(of(project).stream().map(AgreedTerms::terms).toList());
    }
}
