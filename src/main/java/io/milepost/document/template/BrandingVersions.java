package io.milepost.document.template;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BrandingVersions extends Repository<BrandingVersion, Integer> {
    BrandingVersion save(BrandingVersion version);

    Optional<BrandingVersion> findById(Integer number);

    Optional<BrandingVersion> findFirstByOrderByNumberDesc();

    @Query("select max(b.number) from BrandingVersion b")
    Optional<Integer> newest();

    /** Who, when and why, without the pictures. */
    record Listed(int number, String by, java.time.Instant at, String why) {}

    @Query("select new io.milepost.document.template.BrandingVersions$Listed(b.number, b.madeBy, b.madeAt, b.why)"
            + " from BrandingVersion b order by b.number desc")
    List<Listed> all();
}
