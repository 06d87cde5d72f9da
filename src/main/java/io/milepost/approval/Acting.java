package io.milepost.approval;

import org.jspecify.annotations.Nullable;

/** Who decides, and for whom if not for themselves; both names go on record. */
record Acting(String person, @Nullable String standingInFor) {
    String inWords() {
        return standingInFor == null ? person : "%s for %s".formatted(person, standingInFor);
    }
}
