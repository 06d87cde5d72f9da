package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a tree as written into one with names bound and styles worked out. */
final class Compiler {
    private final StyleSheet sheet;
    private final Faults faults;
    private final Pictures.Names pictures;

    Compiler(StyleSheet sheet, Faults faults, Pictures.Names pictures) {
        this.sheet = sheet;
        this.faults = faults;
        this.pictures = pictures;
    }

    /** Where in the template we are; {@code list} is the context of the innermost list, -1 outside of all. */
    record Place(List<Selector.Place> path, Style style, Scope scope, int list, boolean running, boolean carries) {
        static Place outside(Names names) {
            return new Place(List.of(), new Style(), new Scope(List.of(names)), -1, false, false);
        }

        Place in(Names pushed, boolean ofList) {
            var inner = scope.with(pushed);
            return new Place(path, style, inner, ofList ? inner.contexts().size() - 1 : list, running, carries);
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
            var each = bound.names() instanceof Names.Each list ? list : null;
            if (each != null && bound.context() < place.list()) {
                faults.add(
                        section.line(),
                        "{{#" + section.name()
                                + "}} is repeated as a whole for each of the list around it; put it outside.");
            }
            inner = place.in(each == null ? bound.names() : each.element(), each != null);
        }
        return new Node.Section(bound, section.inverted(), all(section.children(), inner));
    }

    private Node element(Raw.Element element, Place place) {
        var path = new ArrayList<>(place.path());
        path.add(new Selector.Place(element.kind(), AttributesOf.classes(element)));
        var style = sheet.style(path, place.style());
        var own = element.fixed("style");
        if (own != null) {
            CssReader.declarations(own, element.line(), faults).forEach(declaration -> declaration.apply(style));
        }
        var kind = element.kind();
        var read = new AttributesOf(element, faults);
        var when = read.when();
        var inner = new Place(
                path,
                style,
                place.scope(),
                place.list(),
                place.running() || kind == Kind.HEADER || kind == Kind.FOOTER,
                place.carries() || kind == Kind.TFOOT || when.equals("continued"));
        var with = new Node.Attributes(
                all(read.source(pictures), place),
                all(read.parts("alt"), place),
                all(read.parts("data-carry"), place),
                read.colspan(),
                read.scope(),
                when,
                kind == Kind.TABLE && AttributesOf.hasHeadings(element.children()));
        return new Node.Element(kind, style, all(element.children(), inner), with);
    }
}
