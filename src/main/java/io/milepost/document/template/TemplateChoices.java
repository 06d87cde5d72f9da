package io.milepost.document.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TemplateChoices extends Repository<TemplateChoice, String> {
    TemplateChoice save(TemplateChoice choice);

    void delete(TemplateChoice choice);

    Optional<TemplateChoice> findById(String scope);

    List<TemplateChoice> findByScopeIn(Collection<String> scopes);

    List<TemplateChoice> findAllByOrderByScope();
}
