package io.milepost.document.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code @page}: the size of the paper and its margins. */
final class PageReader {
    private static final float MILLIMETRE = 72f / 25.4f;
    private static final float LEAST = 50 * MILLIMETRE;
    private static final List<String> ON_ALL =
            List.of("margin", "margin-top", "margin-right", "margin-bottom", "margin-left");
    private static final List<String> ON_FIRST = List.of("margin-top", "margin-bottom");

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
        checkRoom(page(), line);
    }

    private void declaration(String text, int line, Style style, boolean firstOnly) {
        var colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (name.equals("size") && !firstOnly) {
            size(value.toLowerCase(Locale.ROOT), line);
            return;
        }
        var known = firstOnly ? ON_FIRST : ON_ALL;
        var property = known.contains(name) ? Property.of(name) : java.util.Optional.<Property>empty();
        var change = property.flatMap(margin -> margin.reader().apply(value));
        if (change.isEmpty()) {
            faults.add(
                    line,
                    "“" + text + "” can't stand in @page" + (firstOnly ? " :first" : "")
                            + "; possible are " + String.join(", ", known)
                            + (firstOnly ? "." : " and size: A4, A5 or letter."));
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

    /** The margins leave room for text, so that a page is never without. */
    private void checkRoom(StyleSheet.PageRule page, int line) {
        for (var margin : new float[][] {page.margin(), page.firstMargin()}) {
            var wide = width - margin[1] - margin[3] >= LEAST && margin[1] >= 0 && margin[3] >= 0;
            var high = height - margin[0] - margin[2] >= LEAST && margin[0] >= 0 && margin[2] >= 0;
            if (!wide || !high) {
                faults.add(line, "The margins of @page leave less than 50 mm for the content, or are below 0.");
            }
        }
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
