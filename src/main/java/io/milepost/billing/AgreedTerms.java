package io.milepost.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Billing terms as they are kept: a project's term, its kind, and its scope of tasks. */
@Entity
@Table(name = "billing_terms")
class AgreedTerms {
    @Embeddable
    record Id(@Column(name = "project_code") String project, String code) {}

    @EmbeddedId
    private Id id;

    private String kind;
    private String tasks;

    @Version
    private @Nullable Integer version;

    protected AgreedTerms() {}

    AgreedTerms(Id id, TermsKind kind, Set<String> tasks) {
        this.id = id;
        this.kind = kind.text();
        this.tasks = joined(tasks);
    }

    void become(TermsKind newKind, Set<String> newTasks) {
        this.kind = newKind.text();
        this.tasks = joined(newTasks);
    }

    private static String joined(Set<String> tasks) {
        return String.join("\n", new TreeSet<>(tasks));
    }

    BillingTerms terms() {
        Set<String> scope = tasks.isEmpty() ? Set.of() : Set.of(tasks.split("\n"));
        return TermsKind.of(kind).terms(id.code(), scope);
    }

    Id id() {
        return id;
    }
}
