package io.milepost.document.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The properties of CSS that a page knows, each with the values it takes, for readers and for the sentence of a fault. */
record Property(String possible, Function<String, Optional<Consumer<Style>>> reader) {
    private static final Map<String, Property> KNOWN = new TreeMap<>();
    private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

    static {
        add("font-family", Typefaces.names(), Typefaces::family, (style, family) -> style.family = family);
        length("font-size", (style, size) -> style.size = size.value());
        add("font-weight", "normal, bold or 400 to 700", Values::weight, (style, weight) -> style.weight = weight);
        words("font-style", Map.of("normal", false, "italic", true), (style, italic) -> style.italic = italic);
        add("color", "a colour such as #0f3d4c", Colour::of, (style, colour) -> style.colour = colour);
        add("background-color", "a colour such as #f2f5f6", Colour::of, (style, colour) -> style.background = colour);
        words(
                "text-align",
                Map.of("left", Style.Align.LEFT, "right", Style.Align.RIGHT, "center", Style.Align.CENTER),
                (style, align) -> style.align = align);
        add("line-height", "a number such as 1.4", Values::factor, (style, factor) -> style.lineHeight = factor);
        add(
                "letter-spacing",
                "a length in mm, cm, pt or px, such as -0.2pt",
                text -> Length.of(text).filter(length -> !length.ofWidth()),
                (style, spacing) -> style.letterSpacing = spacing.value());
        words(
                "white-space",
                Map.of("normal", Style.Space.NORMAL, "nowrap", Style.Space.NOWRAP, "pre-line", Style.Space.PRE_LINE),
                (style, space) -> style.space = space);
        sides("margin", Length::of, (style, lengths) -> style.margin = lengths, style -> style.margin);
        sides("padding", Length::positive, (style, lengths) -> style.padding = lengths, style -> style.padding);
        borders();
        add("width", Length.POSSIBLE, Length::positive, (style, width) -> style.width = width);
        length("height", (style, height) -> style.height = height.value());
        length("min-height", (style, height) -> style.minHeight = height.value());
        length("border-radius", (style, radius) -> style.radius = radius.value());
        words(
                "vertical-align",
                Map.of("top", 0f, "middle", 0.5f, "bottom", 1f),
                (style, part) -> style.vertical = part);
        for (var prefix : List.of("", "page-")) {
            breaks(prefix + "break-before", (style, rule) -> style.before = rule);
            breaks(prefix + "break-after", (style, rule) -> style.after = rule);
            words(
                    prefix + "break-inside",
                    Map.of("auto", Style.Break.AUTO, "avoid", Style.Break.AVOID),
                    (style, rule) -> style.inside = rule);
        }
    }

    static Optional<Property> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    static String all() {
        return String.join(", ", KNOWN.keySet());
    }

    private static <T> void add(
            String name, String possible, Function<String, Optional<T>> reader, BiConsumer<Style, T> setting) {
        KNOWN.put(
                name,
                new Property(possible, text -> reader.apply(text).map(value -> style -> setting.accept(style, value))));
    }

    private static void length(String name, BiConsumer<Style, Length> setting) {
        add(
                name,
                "a length in mm, cm, pt or px, such as 9pt",
                text -> Length.of(text).filter(length -> !length.ofWidth() && length.value() >= 0),
                setting);
    }

    private static <T> void words(String name, Map<String, T> words, BiConsumer<Style, T> setting) {
        var possible = String.join(", ", new java.util.TreeSet<>(words.keySet()));
        add(name, possible, text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))), setting);
    }

    private static void breaks(String name, BiConsumer<Style, Style.Break> setting) {
        words(
                name,
                Map.of(
                        "auto", Style.Break.AUTO,
                        "avoid", Style.Break.AVOID,
                        "always", Style.Break.ALWAYS,
                        "page", Style.Break.ALWAYS),
                setting);
    }

    private static void sides(
            String name,
            Function<String, Optional<Length>> length,
            BiConsumer<Style, Length[]> all,
            Function<Style, Length[]> of) {
        add(
                name,
                "one to four lengths such as 2mm 0",
                text -> Values.four(text, length),
                (style, lengths) -> all.accept(style, lengths.clone()));
        for (var side = 0; side < 4; side++) {
            var at = side;
            add(name + "-" + SIDES.get(side), Length.POSSIBLE, length, (style, one) -> of.apply(style)[at] = one);
        }
    }

    private static void borders() {
        var possible = "none, or a line such as 0.5pt solid #d5dbe0";
        add("border", possible, Values::border, (style, border) -> Arrays.fill(style.border, border));
        for (var side = 0; side < 4; side++) {
            var at = side;
            add("border-" + SIDES.get(side), possible, Values::border, (style, border) -> style.border[at] = border);
        }
    }
}
