package io.milepost.approval;

import org.jspecify.annotations.Nullable;

/** Who decides a gate: everybody in a group, or the one person the invoice leads to. */
sealed interface Approver {
    String inWords();

    record AnyOf(String group) implements Approver {
        @Override
        public String inWords() {
            return group;
        }
    }

    record Only(String person, Relation relation) implements Approver {
        @Override
        public String inWords() {
            return "%s, %s".formatted(person, relation.inWords());
        }
    }

    static @Nullable String group(Approver approver) {
        return approver instanceof AnyOf any ? any.group() : null;
    }
}
