package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a tree as written into one with names bound and styles worked out. */
final class Compiler {
    private static final Set<String> WHEN = Set.of("continued");
    private static final Set<String> PAGES = Set.of("all", "first", "following");
    private static final Set<String> SCOPES = Set.of("col", "row");

    private final StyleSheet sheet;
    private final Faults faults;
    private final Pictures.Names pictures;

    Compiler(StyleSheet sheet, Faults faults, Pictures.Names pictures) {
        this.sheet = sheet;
        this.faults = faults;
        this.pictures = pictures;
    }

    /** Where in the template we are. */
    record Place(List<Selector.Place> path, Style style, Scope scope, boolean running, boolean carries) {
        Place in(Scope inner) {
            return new Place(path, style, inner, running, carries);
        }
    }

    List<Node> all(List<Raw> nodes, Place place) {
        var compiled = new ArrayList<Node>(nodes.size());
        for (var node : nodes) {
            var done = one(node, place);
            if (done != null) {
                compiled.add(done);
            }
        }
        return List.copyOf(compiled);
    }

    private @Nullable Node one(Raw node, Place place) {
        if (node instanceof Raw.Element element) {
            return element(element, place);
        }
        if (node instanceof Raw.Text text) {
            return new Node.Text(text.text());
        }
        if (node instanceof Raw.Value value) {
            return value(value, place);
        }
        return section((Raw.Section) node, place);
    }

    private @Nullable Node value(Raw.Value value, Place place) {
        var given = given(value, place);
        if (given != null) {
            return given;
        }
        var bound = place.scope().find(value.name(), value.line(), faults);
        if (bound != null && !(bound.names() instanceof Names.Text)) {
            faults.add(
                    value.line(),
                    "“" + value.name() + "” is a " + bound.names().what() + " and can't be printed; "
                            + (bound.names() instanceof Names.Each
                                    ? "repeat it with {{#" + value.name() + "}}…{{/" + value.name() + "}}."
                                    : "name a part of it: " + bound.names().possible() + "."));
        }
        return bound == null ? null : new Node.Value(bound);
    }

    private Node.@Nullable Given given(Raw.Value value, Place place) {
        switch (value.name()) {
            case "page", "pages" -> {
                if (!place.running()) {
                    faults.add(value.line(), "{{" + value.name() + "}} is known in <header> and <footer> only.");
                }
                return value.name().equals("page") ? Node.Given.PAGE : Node.Given.PAGES;
            }
            case "carry" -> {
                if (!place.carries()) {
                    faults.add(
                            value.line(),
                            "{{carry}} is known where a table breaks: in <tfoot> and in <tr data-when=\"continued\"> of <thead>.");
                }
                return Node.Given.CARRY;
            }
            default -> {
                return null;
            }
        }
    }

    private @Nullable Node section(Raw.Section section, Place place) {
        var bound = place.scope().find(section.name(), section.line(), faults);
        if (bound == null) {
            return null;
        }
        var inner = place;
        if (!section.inverted() && !(bound.names() instanceof Names.Flag)) {
            var pushed = bound.names() instanceof Names.Each each ? each.element() : bound.names();
            inner = place.in(place.scope().with(pushed));
        }
        return new Node.Section(bound, section.inverted(), all(section.children(), inner));
    }

    private Node element(Raw.Element element, Place place) {
        var path = new ArrayList<>(place.path());
        path.add(new Selector.Place(element.kind(), classes(element)));
        var style = sheet.style(path, place.style());
        var own = element.fixed("style");
        if (own != null) {
            CssReader.declarations(own, element.line(), faults).forEach(declaration -> declaration.apply(style));
        }
        var kind = element.kind();
        var when = one(element, "data-when", WHEN) + one(element, "data-pages", PAGES);
        var inner = new Place(
                path,
                style,
                place.scope(),
                place.running() || kind == Kind.HEADER || kind == Kind.FOOTER,
                place.carries() || kind == Kind.TFOOT || when.equals("continued"));
        var with = new Node.Attributes(
                source(element, place),
                attribute(element, "alt", place),
                attribute(element, "data-carry", place),
                colspan(element),
                scope(element),
                when,
                kind == Kind.TABLE && hasHeadings(element.children()));
        return new Node.Element(kind, style, all(element.children(), inner), with);
    }

    private List<Node> source(Raw.Element element, Place place) {
        if (element.kind() != Kind.IMG) {
            return List.of();
        }
        var written = element.attributes().getOrDefault("src", List.of());
        pictures.check(written, element.line(), faults);
        if (!element.attributes().containsKey("alt")) {
            faults.add(element.line(), "<img> needs alt=\"…\": what it shows, for those who can't see it.");
        }
        return all(written, place);
    }

    private List<Node> attribute(Raw.Element element, String name, Place place) {
        return all(element.attributes().getOrDefault(name, List.of()), place);
    }

    private @Nullable String scope(Raw.Element element) {
        var scope = one(element, "scope", SCOPES);
        return scope.isEmpty() ? null : scope.equals("col") ? "Column" : "Row";
    }

    private String one(Raw.Element element, String attribute, Set<String> possible) {
        var value = element.fixed(attribute);
        if (value != null && !possible.contains(value)) {
            faults.add(
                    element.line(),
                    attribute + " can't be “" + value + "”; it is " + String.join(" or ", possible) + ".");
        }
        return value == null ? "" : value;
    }

    private int colspan(Raw.Element element) {
        var written = element.fixed("colspan");
        if (written == null) {
            return 1;
        }
        if (!written.matches("[1-9]\\d?")) {
            faults.add(element.line(), "colspan is a number of columns such as 2, not “" + written + "”.");
            return 1;
        }
        return Integer.parseInt(written);
    }

    private static Set<String> classes(Raw.Element element) {
        var written = element.fixed("class");
        return written == null || written.isBlank()
                ? Set.of()
                : Set.copyOf(java.util.Arrays.asList(written.strip().split("\\s+")));
    }

    private static boolean hasHeadings(List<Raw> nodes) {
        return nodes.stream()
                .anyMatch(node -> node instanceof Raw.Element element
                        ? element.kind() == Kind.TH
                                || element.kind() != Kind.TD
                                        && element.kind() != Kind.TABLE
                                        && hasHeadings(element.children())
                        : node instanceof Raw.Section section && hasHeadings(section.children()));
    }
}
