package io.milepost.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Billing terms as they are kept: a project's term, its kind, what it claims, and what was agreed. */
@Entity
@Table(name = "billing_terms")
class AgreedTerms {
    @Embeddable
    record Id(@Column(name = "project_code") String project, String code) {}

    @EmbeddedId
    private Id id;

    private String kind;
    private String milestones;
    private String tasks;
    private String roles;
    private String categories;

    @Embedded
    private @Nullable Figures figures;

    @Version
    private @Nullable Integer version;

    protected AgreedTerms() {}

    AgreedTerms(String project, BillingTerms terms) {
        this.id = new Id(project, terms.code());
        become(terms);
    }

    final void become(BillingTerms terms) {
        this.kind = terms.kind().text();
        this.milestones = joined(terms.scope().milestones());
        this.tasks = joined(terms.scope().tasks());
        this.roles = joined(terms.scope().roles());
        this.categories = joined(terms.scope().categories());
        this.figures = terms.figures();
    }

    BillingTerms terms() {
        var scope = new Scope(names(milestones), names(tasks), names(roles), names(categories));
        return TermsKind.of(kind).terms(id.code(), scope, Objects.requireNonNullElse(figures, Figures.NONE));
    }

    Id id() {
        return id;
    }

    private static String joined(Set<String> names) {
        return String.join("\n", new TreeSet<>(names));
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split("\n"));
    }
}
