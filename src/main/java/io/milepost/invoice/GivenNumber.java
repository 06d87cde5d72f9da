package io.milepost.invoice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as it stands in the book, whoever wrote it there. */
record GivenNumber(@Nullable String text) {
    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{5,9})");

    String series() {
        var parts = FORM.matcher(String.valueOf(text));
        return parts.matches() ? parts.group(1) : String.valueOf(text);
    }

    /** 0 where it is no number of ours. */
    int position() {
        var parts = FORM.matcher(String.valueOf(text));
        return parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
    }

    boolean isWellFormed() {
        return position() > 0 && NumberSeries.number(series(), position()).equals(text);
    }
}
