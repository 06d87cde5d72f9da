package io.milepost.document.page;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/** Reads values of properties that are more than a word, a length or a colour. */
final class Values {
    private Values() {}

    static Optional<Integer> weight(String text) {
        return switch (text) {
            case "normal" -> Optional.of(400);
            case "bold" -> Optional.of(700);
            case "400", "500", "600", "700" -> Optional.of(Integer.valueOf(text));
            default -> Optional.empty();
        };
    }

    static Optional<Float> factor(String text) {
        return text.matches("[0-4](\\.\\d{1,3})?") ? Optional.of(Float.valueOf(text)) : Optional.empty();
    }

    static Optional<Length[]> four(String text, Function<String, Optional<Length>> length) {
        var lengths = new ArrayList<Length>();
        for (var part : text.split("\\s+")) {
            length.apply(part).ifPresent(lengths::add);
        }
        var count = text.split("\\s+").length;
        if (lengths.size() != count || count > 4) {
            return Optional.empty();
        }
        var right = lengths.get(count > 1 ? 1 : 0);
        var bottom = lengths.get(count > 2 ? 2 : 0);
        return Optional.of(new Length[] {lengths.get(0), right, bottom, count > 3 ? lengths.get(3) : right});
    }

    static Optional<Style.Border> border(String text) {
        if (text.equals("none") || text.equals("0")) {
            return Optional.of(Style.Border.NONE);
        }
        var parts = text.split("\\s+");
        if (parts.length != 3 || !parts[1].equals("solid")) {
            return Optional.empty();
        }
        return Length.of(parts[0])
                .filter(width -> !width.ofWidth())
                .flatMap(width -> Colour.of(parts[2]).map(colour -> new Style.Border(width.value(), colour)));
    }
}
