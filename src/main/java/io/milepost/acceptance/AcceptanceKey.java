package io.milepost.acceptance;

import io.milepost.project.ItemKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which milestone is accepted, readable: {@code HARBOUR/M2/acceptance}. One process at a time has the key. */
public record AcceptanceKey(String project, String milestone) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/([^/]+)/acceptance");

    public static AcceptanceKey parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is not the key of an acceptance.".formatted(text));
        }
        return new AcceptanceKey(parts.group(1), parts.group(2));
    }

    public ItemKey item() {
        return ItemKey.milestone(project, milestone);
    }

    @Override
    public String toString() {
        return project + "/" + milestone + "/acceptance";
    }
}
