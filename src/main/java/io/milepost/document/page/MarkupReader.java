package io.milepost.document.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads HTML and Mustache tags as one tree, strictly: what is not known or not closed is a fault with its line. */
final class MarkupReader {
    private final SourceText source;
    private final Faults faults;
    private final MarkupTree tree;
    private final StyleText style = new StyleText();

    private MarkupReader(String text, Faults faults) {
        this.source = new SourceText(text, 1);
        this.faults = faults;
        this.tree = new MarkupTree(faults);
    }

    /** The text of the one style element; its line is where it begins. */
    static final class StyleText {
        String css = "";
        int line;
        int count;
    }

    record Markup(List<Raw> nodes, String css, int cssLine) {}

    static Markup read(String text, Faults faults) {
        var reader = new MarkupReader(text, faults);
        reader.all();
        if (reader.style.count > 1) {
            faults.add(reader.style.line, "There is a second <style>; put all rules into one.");
        }
        return new Markup(reader.tree.end(reader.source.line()), reader.style.css, reader.style.line);
    }

    private void all() {
        while (!source.ended() && !faults.isFull()) {
            if (source.starts("{{")) {
                MustacheTag.read(source, faults).ifPresent(tree::tag);
            } else if (source.starts("<!--")) {
                comment();
            } else if (source.starts("<!") || source.starts("<?")) {
                documentType();
            } else if (source.starts("</")) {
                close();
            } else if (source.peek() == '<') {
                open();
            } else {
                text();
            }
        }
    }

    private void text() {
        var line = source.line();
        var text = new StringBuilder();
        while (!source.ended() && source.peek() != '<' && !source.starts("{{")) {
            text.append(source.next());
        }
        tree.text(Entities.decode(text.toString(), line, faults), line);
    }

    private void comment() {
        if (!source.has("-->")) {
            faults.add(source.line(), "This comment is not closed with -->.");
        }
        source.upTo("-->");
    }

    private void documentType() {
        var line = source.line();
        var text = source.upTo(">");
        if (!text.strip().equalsIgnoreCase("<!doctype html")) {
            faults.add(
                    line, "Only <!DOCTYPE html> may stand here: a template defines no entities and processes nothing.");
        }
    }

    private void close() {
        var line = source.line();
        source.skip(2);
        var name = source.name();
        if (!source.upTo(">").isBlank()) {
            faults.add(line, "The closing tag </" + name + "> has more in it than its name.");
        }
        Kind.of(name).ifPresent(kind -> tree.close(kind, line));
    }

    private void open() {
        var line = source.line();
        source.skip(1);
        var name = source.name();
        var attributes = attributes(name, line);
        var kind = Kind.of(name);
        if (kind.isEmpty()) {
            faults.add(
                    line,
                    name.isEmpty()
                            ? "A “<” that opens no element is written &lt;."
                            : "<" + name + "> is not known here. Known are " + Kind.all() + ".");
            return;
        }
        if (kind.get() == Kind.STYLE) {
            style(line);
        } else {
            tree.open(new Raw.Element(kind.get(), attributes, new java.util.ArrayList<>(), line));
        }
    }

    private void style(int line) {
        tree.check(Kind.STYLE, line);
        style.line = source.line();
        style.count++;
        var css = new StringBuilder();
        while (!source.ended() && !source.startsIgnoringCase("</style")) {
            css.append(source.next());
        }
        if (source.ended()) {
            faults.add(line, "<style> is not closed.");
        }
        source.upTo(">");
        style.css = css.toString();
    }

    private Map<String, List<Raw>> attributes(String element, int line) {
        var attributes = new LinkedHashMap<String, List<Raw>>();
        while (true) {
            source.skipSpace();
            if (source.ended()) {
                faults.add(line, "The tag <" + element + " is not closed with >.");
                return attributes;
            }
            if (source.starts(">") || source.starts("/>")) {
                source.upTo(">");
                return attributes;
            }
            if (!new AttributeReader(source, faults).read(element, attributes)) {
                source.upTo(">");
                return attributes;
            }
        }
    }
}
