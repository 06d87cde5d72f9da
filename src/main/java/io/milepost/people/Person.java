package io.milepost.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What approvals need to know about somebody with an account: who is above them, and whether the account is a second one. */
@Entity
class Person {
    @Id
    private String id;

    private @Nullable String manager;

    @Column(name = "same_as")
    private @Nullable String sameAs;

    @Version
    private @Nullable Integer version;

    protected Person() {}

    Person(String id) {
        this.id = id;
    }

    void amend(@Nullable String itsManager, @Nullable String firstAccount) {
        this.manager = itsManager;
        this.sameAs = firstAccount;
    }

    String id() {
        return id;
    }

    @Nullable
    String manager() {
        return manager;
    }

    @Nullable
    String sameAs() {
        return sameAs;
    }
}
