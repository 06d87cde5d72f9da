package io.milepost.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who an invoice leads to: an approver the policy names without knowing the person. */
public enum Relation {
    PRACTICE_LEAD("project.practiceLead", "the practice lead of the project"),
    ACCOUNT_OWNER("client.accountOwner", "the account owner of the client"),
    MANAGER_OF_PROJECT_MANAGER("projectManager.manager", "the manager of the project manager");

    private final String key;
    private final String inWords;

    Relation(String key, String inWords) {
        this.key = key;
        this.inWords = inWords;
    }

    /** As it is written in the policy. */
    public String key() {
        return key;
    }

    String inWords() {
        return inWords;
    }

    public static Optional<Relation> of(String key) {
        return Arrays.stream(values())
                .filter(relation -> relation.key.equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Relation::key).toList();
    }
}
