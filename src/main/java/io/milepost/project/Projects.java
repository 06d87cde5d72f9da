package io.milepost.project;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All projects of the firm. */
public interface Projects extends Repository<Project, String> {
    Project save(Project project);

    Optional<Project> findById(String code);

    List<Project> findByCodeIn(Collection<String> codes);

    List<Project> findAllByOrderByCode();

    @Query("select p from Project p where p.details.projectManager = :person order by p.code")
    List<Project> managedBy(String person);

    /** Those the person manages or leads. */
    @Query("select p from Project p where p.details.projectManager = :person or p.details.practiceLead = :person"
            + " order by p.code")
    List<Project> answeredForBy(String person);

    /** Whoever changes what is reserved or billed on a project holds its row, so that two drafts never decide at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.code = :code")
    Optional<Project> lock(String code);
}
