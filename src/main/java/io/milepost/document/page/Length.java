package io.milepost.document.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A length in points (1/72 inch), or a part of the width around it: 0.5 is half. */
record Length(float value, boolean ofWidth) {
    static final String POSSIBLE = "a length in mm, cm, pt, px or %, such as 4mm";
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{0,5}(?:\\.\\d{1,4})?)(mm|cm|pt|px|%|)");
    private static final Map<String, Float> POINTS =
            Map.of("mm", 72f / 25.4f, "cm", 72f / 2.54f, "pt", 1f, "px", 0.75f);

    static Optional<Length> of(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches() || found.group(1).isEmpty() || found.group(1).equals("-")) {
            return Optional.empty();
        }
        var number = Float.parseFloat(found.group(1));
        var unit = found.group(2);
        if (unit.isEmpty()) {
            return number == 0 ? Optional.of(new Length(0, false)) : Optional.empty();
        }
        return Optional.of(
                unit.equals("%")
                        ? new Length(number / 100, true)
                        : new Length(number * POINTS.getOrDefault(unit, 1f), false));
    }

    static Optional<Length> positive(String written) {
        return of(written).filter(length -> length.value() >= 0);
    }

    static Length points(float value) {
        return new Length(value, false);
    }

    float of(float width) {
        return ofWidth ? value * width : value;
    }
}
