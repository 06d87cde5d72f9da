package io.milepost.document.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose documents have which design. */
@Entity
class TemplateChoice {
    @Id
    private String scope;

    private String template;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Version
    private @Nullable Integer version;

    protected TemplateChoice() {}

    TemplateChoice(TemplateScope scope, String template, String by, Instant at) {
        this.scope = scope.written();
        become(template, by, at);
    }

    final void become(String newTemplate, String by, Instant at) {
        this.template = newTemplate;
        this.chosenBy = by;
        this.chosenAt = at;
    }

    TemplateScope scope() {
        return TemplateScope.read(scope);
    }

    String template() {
        return template;
    }
}
