package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * The natural key of a billable item, readable and stable: {@code time:tracker:4711}, {@code expense:api:99},
 * {@code milestone:HARBOUR:M2}. Importing the same thing twice meets the same key, so it updates and never doubles.
 */
@Embeddable
public record ItemKey(@Column(name = "item_key") String value) implements Comparable<ItemKey> {
    private static final Pattern FORM =
            Pattern.compile("(milestone|time|expense):[A-Za-z0-9._-]{1,40}:[^\\s/\\\\;%?#.][^\\s/\\\\;%?#]{0,99}");

    public ItemKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not the key of a billable item.".formatted(value));
        }
    }

    public static ItemKey milestone(String project, String milestone) {
        return new ItemKey("milestone:" + project + ":" + milestone);
    }

    public static ItemKey time(String source, String id) {
        return new ItemKey("time:" + source + ":" + id);
    }

    public static ItemKey expense(String source, String id) {
        return new ItemKey("expense:" + source + ":" + id);
    }

    public ItemKind kind() {
        return ItemKind.valueOf(value.substring(0, value.indexOf(':')).toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public int compareTo(ItemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
