package io.milepost.document.template;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TemplateVersions extends Repository<TemplateVersion, String> {
    /** Without its source. */
    record Listed(String name, int number, boolean shipped, String by, java.time.Instant at, String why) {}

    TemplateVersion save(TemplateVersion version);

    Optional<TemplateVersion> findById(String id);

    Optional<TemplateVersion> findByNameAndNumber(String name, int number);

    Optional<TemplateVersion> findFirstByNameOrderByNumberDesc(String name);

    @Query("select t.id from TemplateVersion t where t.name = :name"
            + " and t.number = (select max(o.number) from TemplateVersion o where o.name = :name)")
    Optional<String> newest(String name);

    @Query(
            "select new io.milepost.document.template.TemplateVersions$Listed(t.name, t.number, t.shipped, t.madeBy, t.madeAt, t.why)"
                    + " from TemplateVersion t order by t.name, t.number desc")
    List<Listed> all();
}
