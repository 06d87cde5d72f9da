package io.milepost.document.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** A tag of Mustache: a value, or the beginning or end of a section. It names things and can do nothing else. */
record MustacheTag(Kind kind, String name, int line) {
    private static final Pattern NAME = Pattern.compile("\\.|[A-Za-z][\\w?-]*(\\.[A-Za-z?][\\w.?-]*)*");

    enum Kind {
        VALUE,
        SECTION,
        INVERTED,
        END
    }

    static Optional<MustacheTag> read(SourceText source, Faults faults) {
        var line = source.line();
        if (!source.has("}}")) {
            faults.add(line, "This tag is not closed with }}.");
            source.upTo("}}");
            return Optional.empty();
        }
        source.skip(2);
        var inside = source.upTo("}}");
        var refusal = refusal(inside);
        if (refusal != null) {
            faults.add(line, refusal);
            if (inside.startsWith("{") && source.peek() == '}') {
                source.next();
            }
            return Optional.empty();
        }
        if (inside.startsWith("!")) {
            return Optional.empty();
        }
        var kind = switch (inside.isEmpty() ? ' ' : inside.charAt(0)) {
            case '#' -> Kind.SECTION;
            case '^' -> Kind.INVERTED;
            case '/' -> Kind.END;
            default -> Kind.VALUE;
        };
        var name = (kind == Kind.VALUE ? inside : inside.substring(1)).strip();
        if (!NAME.matcher(name).matches()) {
            faults.add(
                    line, "“{{" + inside + "}}” names nothing; a tag is {{name}}, {{#name}}, {{^name}} or {{/name}}.");
            return Optional.empty();
        }
        return Optional.of(new MustacheTag(kind, name, line));
    }

    private static @org.jspecify.annotations.Nullable String refusal(String inside) {
        if (inside.startsWith(">")) {
            return "A template can't take in another one ({{" + inside + "}}); write its lines here.";
        }
        if (inside.startsWith("{") || inside.startsWith("&")) {
            return "What people wrote is printed as text, so it is always written {{name}}, never {{{name}}} or {{&name}}.";
        }
        return inside.startsWith("=") ? "The brackets of the tags can't be changed; they are {{ and }}." : null;
    }
}
