package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Elements and classes, each inside of the one before: {@code .lines td.figure}. */
record Selector(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)?((?:\\.[a-zA-Z][\\w-]*)*)");

    record Step(@Nullable Kind kind, Set<String> classes) {
        boolean fits(Kind element, Set<String> has) {
            return (kind == null || kind == element) && has.containsAll(classes);
        }
    }

    /** An element on the way from the body to the one looked at. */
    record Place(Kind kind, Set<String> classes) {}

    static Optional<Selector> of(String text, int line, Faults faults) {
        var steps = new ArrayList<Step>();
        for (var part : text.strip().split("\\s+")) {
            var found = STEP.matcher(part);
            if (part.isEmpty() || !found.matches()) {
                faults.add(
                        line,
                        "The selector “" + text.strip()
                                + "” is not known here. Possible are elements, .classes and both inside of"
                                + " each other, with commas between them: .lines td, h1.");
                return Optional.empty();
            }
            var element = found.group(1);
            var kind = element == null
                    ? null
                    : Kind.of(element.toLowerCase(java.util.Locale.ROOT)).orElse(null);
            if (element != null && kind == null) {
                faults.add(line, "No element is called " + element + " here. Known are " + Kind.all() + ".");
                return Optional.empty();
            }
            var classes = found.group(2);
            steps.add(new Step(
                    kind,
                    classes.isEmpty() ? Set.of() : Set.of(classes.substring(1).split("\\."))));
        }
        return Optional.of(new Selector(steps));
    }

    boolean fits(List<Place> path) {
        var last = path.get(path.size() - 1);
        if (!steps.get(steps.size() - 1).fits(last.kind(), last.classes())) {
            return false;
        }
        var step = steps.size() - 2;
        for (var at = path.size() - 2; at >= 0 && step >= 0; at--) {
            if (steps.get(step).fits(path.get(at).kind(), path.get(at).classes())) {
                step--;
            }
        }
        return step < 0;
    }

    /** CSS: classes weigh more than elements. */
    int weight() {
        return steps.stream()
                .mapToInt(step -> step.classes().size() * 100 + (step.kind() == null ? 0 : 1))
                .sum();
    }
}
