package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that stand open at one place of a template: those of the innermost section first. */
record Scope(List<Names> contexts) {
    Scope with(Names inner) {
        var more = new ArrayList<>(contexts);
        more.add(inner);
        return new Scope(more);
    }

    @Nullable
    Bound find(String name, int line, Faults faults) {
        if (name.equals(".")) {
            return new Bound(contexts.size() - 1, List.of(), contexts.get(contexts.size() - 1));
        }
        var segments = name.split("\\.", 2);
        for (var at = contexts.size() - 1; at >= 0; at--) {
            if (contexts.get(at) instanceof Names.Group group && group.parts().containsKey(segments[0])) {
                return follow(name, at, line, faults);
            }
        }
        var inner = contexts.get(contexts.size() - 1);
        var outer = contexts.size() == 1
                ? ""
                : "; and outside of the section: " + contexts.get(0).possible();
        faults.add(
                line,
                "The invoice has nothing called “" + name + "” here. Possible: " + inner.possible() + outer + ".");
        return null;
    }

    private @Nullable Bound follow(String name, int context, int line, Faults faults) {
        var steps = new ArrayList<Bound.Step>();
        var names = contexts.get(context);
        var rest = name;
        while (!rest.isEmpty()) {
            if (names instanceof Names.Words words && words.keys().contains(rest)) {
                steps.add(new Bound.Step.Key(rest));
                return new Bound(context, steps, Names.TEXT);
            }
            var segments = rest.split("\\.", 2);
            var part = names instanceof Names.Group group ? group.parts().get(segments[0]) : null;
            if (part == null) {
                faults.add(
                        line,
                        "“" + name + "” is not known. Instead of “" + rest + "” possible: " + names.possible() + ".");
                return null;
            }
            steps.add(new Bound.Step.Call(part.reader()));
            names = part.names();
            rest = segments.length > 1 ? segments[1] : "";
        }
        return new Bound(context, steps, names);
    }
}
