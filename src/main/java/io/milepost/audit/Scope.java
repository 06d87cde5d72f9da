package io.milepost.audit;

import java.util.Locale;

/** What a check looks at: what changed since the book last held and whatever is unfinished, or everything there is. */
public enum Scope {
    NEW,
    ALL;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
