package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One attribute of an element; tags may stand only where a value differs from invoice to invoice. */
record AttributeReader(SourceText source, Faults faults) {
    private static final Set<String> EVERYWHERE = Set.of("class", "style");
    private static final Set<String> TAKES_TAGS = Set.of("src", "alt", "lang", "data-carry");

    /** False where nothing more of the tag can be read. */
    boolean read(String element, Map<String, List<Raw>> into) {
        var line = source.line();
        if (source.starts("{{")) {
            faults.add(
                    line, "A tag can't stand between the attributes of <" + element + ">; put it around the element.");
            return false;
        }
        var name = source.name();
        source.skipSpace();
        if (name.isEmpty() || source.peek() != '=') {
            faults.add(line, "The attributes of <" + element + "> are not written as name=\"value\".");
            return false;
        }
        source.next();
        source.skipSpace();
        var quote = source.peek();
        if (quote != '"' && quote != '\'') {
            faults.add(line, "The value of " + name + " stands in quotes: " + name + "=\"…\".");
            return false;
        }
        source.next();
        if (!source.has(String.valueOf(quote))) {
            faults.add(line, "The value of " + name + " is not closed with a quote.");
            return false;
        }
        var value = source.upTo(String.valueOf(quote));
        allowed(element, name, line);
        into.put(name, parts(name, value, line));
        return true;
    }

    private void allowed(String element, String name, int line) {
        var own = Kind.of(element).map(Kind::attributes).orElse(Set.of());
        if (name.startsWith("on")) {
            faults.add(line, "Nothing on a page can react, so " + name + " is not known.");
        } else if (Kind.of(element).isPresent() && !own.contains(name) && !EVERYWHERE.contains(name)) {
            var known = new java.util.TreeSet<>(EVERYWHERE);
            known.addAll(own);
            faults.add(
                    line,
                    "<" + element + "> has no attribute " + name + " here. It may have " + String.join(", ", known)
                            + ".");
        }
    }

    private List<Raw> parts(String name, String value, int line) {
        var parts = new ArrayList<Raw>();
        var inside = new SourceText(value, line);
        while (!inside.ended()) {
            if (inside.starts("{{")) {
                var tag = MustacheTag.read(inside, faults);
                if (tag.isPresent() && TAKES_TAGS.contains(name) && tag.get().kind() == MustacheTag.Kind.VALUE) {
                    parts.add(new Raw.Value(tag.get().name(), line));
                } else {
                    faults.add(
                            line,
                            "In the value of " + name + " this tag can't stand"
                                    + (name.equals("class")
                                            ? "; write the element twice, in {{#…}} and in {{^…}}."
                                            : "."));
                }
            } else {
                var text = new StringBuilder();
                while (!inside.ended() && !inside.starts("{{")) {
                    text.append(inside.next());
                }
                parts.add(new Raw.Text(Entities.decode(text.toString(), line, faults), line));
            }
        }
        return parts;
    }
}
