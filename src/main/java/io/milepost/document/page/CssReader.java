package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads rules strictly. Nothing in them can name a place to fetch from: no at-rule but @page, no function, no escape. */
final class CssReader {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NO_NEWLINE = Pattern.compile("[^\\n]");

    private final SourceText source;
    private final Faults faults;
    private final PageReader pages;
    private final List<StyleSheet.Rule> rules = new ArrayList<>();

    CssReader(String css, int line, Faults faults) {
        this.faults = faults;
        this.source = new SourceText(withoutComments(css), line);
        this.pages = new PageReader(faults);
        if (css.indexOf('\\') >= 0) {
            var at = line + (int) css.substring(0, css.indexOf('\\')).lines().count() - 1;
            faults.add(
                    Math.max(line, at), "A style has no escapes: write the character itself instead of a backslash.");
        }
    }

    StyleSheet read() {
        source.skipSpace();
        while (!source.ended() && !faults.isFull()) {
            var line = source.line();
            if (!source.has("{")) {
                faults.add(line, "“" + source.upTo("{").strip() + "” is no rule; a rule is h1 { color: #0f3d4c }.");
                break;
            }
            var head = source.upTo("{").strip();
            if (head.startsWith("@")) {
                atRule(head, line);
            } else {
                rule(head, line);
            }
            source.skipSpace();
        }
        return new StyleSheet(rules, pages.page());
    }

    /** The declarations of one style attribute. */
    static List<Declaration> declarations(String css, int line, Faults faults) {
        var reader = new CssReader(css, line, faults);
        return reader.body(reader.source, line);
    }

    private void atRule(String head, int line) {
        var name = head.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!name.equals("@page") && !name.equals("@page :first")) {
            faults.add(
                    line,
                    "“" + head.split("[\\s;(]")[0]
                            + "” is not known here; possible are @page and @page :first. Nothing is"
                            + " fetched for a page, and fonts are those that Milepost has.");
            skipBlock();
            return;
        }
        var start = source.line();
        pages.read(source.upTo("}"), start, name.endsWith(":first"));
    }

    private void skipBlock() {
        var depth = 1;
        while (!source.ended() && depth > 0) {
            var c = source.next();
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
    }

    private void rule(String head, int line) {
        var start = source.line();
        if (!source.has("}")) {
            faults.add(line, "The rule “" + head + "” is not closed with }.");
        }
        var declarations = body(new SourceText(source.upTo("}"), start), start);
        for (var selector : head.split(",")) {
            Selector.of(selector, line, faults).ifPresent(known -> rules.add(new StyleSheet.Rule(known, declarations)));
        }
    }

    private List<Declaration> body(SourceText body, int line) {
        var declarations = new ArrayList<Declaration>();
        body.skipSpace();
        while (!body.ended() && !faults.isFull()) {
            var at = body.line();
            var text = body.upTo(";").strip();
            if (!text.isEmpty()) {
                declaration(text, at, declarations);
            }
            body.skipSpace();
        }
        return declarations;
    }

    private void declaration(String text, int line, List<Declaration> into) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            faults.add(line, "“" + text + "” is no declaration; one is color: #0f3d4c;");
            return;
        }
        var name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = text.substring(colon + 1).strip();
        var property = Property.of(name);
        if (property.isEmpty()) {
            faults.add(line, "The property " + name + " is not known here. Known are " + Property.all() + ".");
            return;
        }
        var change = property.get().reader().apply(value);
        if (change.isEmpty()) {
            faults.add(
                    line,
                    name + " can't be “" + value + "”; it is " + property.get().possible() + ".");
            return;
        }
        into.add(new Declaration(name, change.get()));
    }

    private static String withoutComments(String css) {
        return COMMENT.matcher(css)
                .replaceAll(found -> NO_NEWLINE.matcher(found.group()).replaceAll(" "));
    }
}
