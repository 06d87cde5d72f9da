package io.milepost.web.documents;

import io.milepost.web.Caller;
import io.milepost.web.NotAllowed;
import java.util.Set;

/** Who may look at the designs of documents, and who changes them. */
final class Designers {
    private static final String KEEPERS = "process-admins";
    private static final Set<String> READERS = Set.of(KEEPERS, "managers", "accounting");

    private Designers() {}

    static void requireReader(Caller caller) {
        if (caller.groups().stream().noneMatch(READERS::contains)) {
            throw new NotAllowed("Designs of documents are seen by process admins, managers and accounting.");
        }
    }

    static void requireKeeper(Caller caller) {
        if (!caller.groups().contains(KEEPERS)) {
            throw new NotAllowed("Only process admins change how documents look.");
        }
    }
}
