package io.milepost.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules of a template: for elements, and for the page itself. */
record StyleSheet(List<Rule> rules, PageRule page) {

    record Rule(Selector selector, List<Declaration> declarations) {}

    /** The sheet of paper; margins in points: top, right, bottom, left. The first page may have others. */
    record PageRule(float width, float height, float[] margin, float[] firstMargin) {
        static final float A4_WIDTH = 595.28f;
        static final float A4_HEIGHT = 841.89f;
    }

    /** What the elements are without a word of the template: headings and emphasis look like it. */
    static final String BASE = """
            h1, h2, h3, th, strong { font-weight: 600 }
            h1 { font-size: 18pt } h2 { font-size: 13pt } h3 { font-size: 11pt }
            h1, h2, h3 { break-after: avoid }
            em { font-style: italic }
            """;

    static StyleSheet of(String css, int line, Faults faults) {
        var base = new CssReader(BASE, 1, faults).read();
        var own = new CssReader(css, line, faults).read();
        var rules = new ArrayList<>(base.rules());
        var mine = new ArrayList<>(own.rules());
        mine.sort(Comparator.comparingInt(rule -> rule.selector().weight()));
        rules.addAll(mine);
        return new StyleSheet(rules, own.page());
    }

    Style style(List<Selector.Place> path, Style parent) {
        var style = parent.inherited();
        for (var rule : rules) {
            if (rule.selector().fits(path)) {
                rule.declarations().forEach(declaration -> declaration.apply(style));
            }
        }
        return style;
    }
}
