package io.milepost.invoice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RetainageReleases extends Repository<RetainageRelease, RetainageRelease.Id> {
    RetainageRelease save(RetainageRelease release);

    Optional<RetainageRelease> findById(RetainageRelease.Id id);

    @Query("select r from RetainageRelease r where r.id.project = :project")
    List<RetainageRelease> of(String project);
}
