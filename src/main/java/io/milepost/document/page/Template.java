package io.milepost.document.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A template read, checked and ready to be filled any number of times, by any number of threads. */
public final class Template {
    public static final int LARGEST = 256 * 1024;
    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?\\s*([^}]*?)\\s*}}}?");

    private final StyleSheet.PageRule page;
    private final List<Node> title;
    private final List<Node> language;
    private final Node.Element body;

    private Template(StyleSheet.PageRule page, List<Node> title, List<Node> language, Node.Element body) {
        this.page = page;
        this.title = title;
        this.language = language;
        this.body = body;
    }

    /**
     * Reads a template for views of this shape. {@code settings} are the values that may stand in its style, by name.
     * @throws Refused with everything that is wrong
     */
    public static Template compile(
            String source, Names.Group names, Pictures.Names pictures, Map<String, String> settings) {
        var faults = new Faults();
        if (source.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            faults.add(1, "A template is at most " + LARGEST / 1024 + " KB long; pictures are uploaded beside it.");
            faults.refuse();
        }
        var markup = MarkupReader.read(source.replace("\r\n", "\n"), faults);
        faults.refuse();
        var sheet = StyleSheet.of(set(markup.css(), markup.cssLine(), settings, faults), markup.cssLine(), faults);
        var html = child(markup.nodes(), Kind.HTML);
        var head = html.flatMap(node -> child(node.children(), Kind.HEAD));
        var title = head.flatMap(node -> child(node.children(), Kind.TITLE));
        var body = html.flatMap(node -> child(node.children(), Kind.BODY));
        if (html.isEmpty() || title.isEmpty() || body.isEmpty()) {
            faults.add(
                    1,
                    "A template is <html lang=\"{{language}}\"><head><title>…</title><style>…</style></head><body>…</body></html>.");
            faults.refuse();
        }
        var compiler = new Compiler(sheet, faults, pictures);
        var outside = Compiler.Place.outside(names);
        var written = html.orElseThrow();
        var language = compiler.all(written.attributes().getOrDefault("lang", List.of()), outside);
        if (language.isEmpty()) {
            faults.add(written.line(), "<html> says its language: <html lang=\"{{language}}\">.");
        }
        var template = new Template(
                sheet.page(), compiler.all(title.orElseThrow().children(), outside), language, (Node.Element)
                        compiler.all(List.of(body.orElseThrow()), outside).get(0));
        faults.refuse();
        return template;
    }

    /** The pages filled from a view of the shape the template was compiled for, as a finished file. */
    public byte[] pdf(Object view, Pictures pictures, About about) {
        return pdf(view, pictures, about, null);
    }

    /** The same with a slip on a page of its own behind them. */
    public byte[] pdf(Object view, Pictures pictures, About about, @Nullable Slip slip) {
        return new Pages(this, view, pictures).write(about, slip);
    }

    StyleSheet.PageRule page() {
        return page;
    }

    Node.Element body() {
        return body;
    }

    String title(Object view) {
        return Filling.BODY.text(title, new Object[] {view});
    }

    String language(Object view) {
        return Filling.BODY.text(language, new Object[] {view});
    }

    private static String set(String css, int line, Map<String, String> settings, Faults faults) {
        return TAG.matcher(css).replaceAll(found -> {
            @Nullable String value = settings.get(found.group(1));
            if (value == null) {
                var at = line
                        + (int) css.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                faults.add(
                        at,
                        "{{" + found.group(1) + "}} can't stand in the style; possible are "
                                + settings.keySet().stream().sorted().toList() + ".");
            }
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }

    private static Optional<Raw.Element> child(List<Raw> nodes, Kind kind) {
        Predicate<Raw> wanted = node -> node instanceof Raw.Element element && element.kind() == kind;
        return nodes.stream().filter(wanted).map(Raw.Element.class::cast).findFirst();
    }
}
