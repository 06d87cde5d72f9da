package io.milepost.billing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreedTermsRows extends Repository<AgreedTerms, AgreedTerms.Id> {
    AgreedTerms save(AgreedTerms terms);

    void delete(AgreedTerms terms);

    Optional<AgreedTerms> findById(AgreedTerms.Id id);

    @Query("select t from AgreedTerms t where t.id.project in :projects order by t.id.code")
    List<AgreedTerms> ofAll(Collection<String> projects);

    @Query("select t from AgreedTerms t where t.id.project = :project order by t.id.code")
    List<AgreedTerms> ofOne(String project);

    /** For one project with the plan Hibernate keeps; for lists it makes a new one each time. */
    default List<AgreedTerms> of(Collection<String> projects) {
        return projects.size() == 1 ? ofOne(projects.iterator().next()) : ofAll(projects);
    }
}
