package io.milepost.document.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code @page}: the size of the paper and its margins. */
final class PageReader {
    private static final float MILLIMETRE = 72f / 25.4f;

    private final Faults faults;
    private float width = StyleSheet.PageRule.A4_WIDTH;
    private float height = StyleSheet.PageRule.A4_HEIGHT;
    private final Style all = new Style();
    private final Style first = new Style();
    private boolean firstSet;

    PageReader(Faults faults) {
        this.faults = faults;
        all.margin = Style.sides(Length.points(20 * MILLIMETRE));
    }

    void read(String body, int line, boolean firstOnly) {
        var at = line;
        if (firstOnly && !firstSet) {
            first.margin = all.margin.clone();
        }
        firstSet |= firstOnly;
        for (var text : body.split(";", -1)) {
            var leading = text.substring(0, text.length() - text.stripLeading().length());
            at += count(leading);
            if (!text.isBlank()) {
                declaration(text.strip(), at, firstOnly ? first : all, firstOnly);
            }
            at += count(text) - count(leading);
        }
    }

    private void declaration(String text, int line, Style style, boolean firstOnly) {
        var colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (name.equals("size") && !firstOnly) {
            size(value.toLowerCase(Locale.ROOT), line);
            return;
        }
        var property = name.startsWith("margin") ? Property.of(name) : java.util.Optional.<Property>empty();
        var change = property.flatMap(known -> known.reader().apply(value));
        if (change.isEmpty()) {
            faults.add(
                    line,
                    "“" + text + "” can't stand in @page" + (firstOnly ? " :first" : "")
                            + "; possible are margin, margin-top, margin-right, margin-bottom, margin-left"
                            + (firstOnly ? "." : " and size: A4 or size: letter."));
            return;
        }
        change.get().accept(style);
    }

    private void size(String value, int line) {
        var known = sizeOf(value);
        if (known == null) {
            faults.add(line, "size can't be “" + value + "”; it is A4, A5 or letter.");
            return;
        }
        width = known[0];
        height = known[1];
    }

    private static float @Nullable [] sizeOf(String value) {
        return switch (value) {
            case "a4" -> new float[] {StyleSheet.PageRule.A4_WIDTH, StyleSheet.PageRule.A4_HEIGHT};
            case "a5" -> new float[] {419.53f, 595.28f};
            case "letter" -> new float[] {612, 792};
            default -> null;
        };
    }

    StyleSheet.PageRule page() {
        return new StyleSheet.PageRule(width, height, points(all), points(firstSet ? first : all));
    }

    private float[] points(Style style) {
        var points = new float[4];
        for (var side = 0; side < 4; side++) {
            points[side] = style.margin[side].of(width);
        }
        return points;
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
