package io.milepost.document.page;

import java.util.List;

/** What the page engine understands, for tests of the guide. */
public final class Vocabulary {
    private Vocabulary() {}

    public static List<String> elements() {
        return List.of(Kind.all().split(", "));
    }

    public static List<String> properties() {
        return List.of(Property.all().split(", "));
    }
}
