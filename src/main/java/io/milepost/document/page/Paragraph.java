package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets words as lines into a width; each line becomes a slice. What may not wrap and is too wide gets smaller. */
final class Paragraph {
    private static final float SMALLEST = 0.5f;

    private final Words words;
    private final Style style;
    private final @Nullable Tag tag;

    Paragraph(Words words, Style style, @Nullable Tag tag) {
        this.words = words;
        this.style = style;
        this.tag = tag;
    }

    void into(Sink sink, float x, float width) {
        var first = sink.slices.size();
        var start = 0;
        while (start < words.length()) {
            var end = style.space == Style.Space.NOWRAP ? hardEnd(start) : end(start, width);
            var visible = end;
            while (visible > start && (words.point(visible - 1) == ' ' || words.point(visible - 1) == Words.NEW_LINE)) {
                visible--;
            }
            line(sink, start, visible, x, width);
            start = end;
        }
        keepOrphans(sink.slices, first);
    }

    /** Two lines stay together at either end. */
    private static void keepOrphans(List<Slice> slices, int first) {
        var count = slices.size() - first;
        if (count > 1) {
            avoid(slices.get(first + 1));
            avoid(slices.get(slices.size() - 1));
        }
    }

    private static void avoid(Slice slice) {
        if (slice.before == Style.Break.AUTO) {
            slice.before = Style.Break.AVOID;
        }
    }

    /** Within a span that may not wrap. */
    private boolean together(int at) {
        return words.style(at - 1).space == Style.Space.NOWRAP && words.style(at) == words.style(at - 1);
    }

    private int hardEnd(int start) {
        var at = start;
        while (at < words.length() && words.point(at) != Words.NEW_LINE) {
            at++;
        }
        return Math.min(at + 1, words.length());
    }

    /** After the last character of the line that begins here. */
    private int end(int start, float width) {
        var used = 0f;
        var possible = -1;
        for (var at = start; at < words.length(); at++) {
            var point = words.point(at);
            if (point == Words.NEW_LINE) {
                return at + 1;
            }
            if (at > start && LineBreaks.between(words.point(at - 1), point) && !together(at)) {
                possible = at;
            }
            used += words.width(at);
            if (used > width + 0.01f && point != ' ') {
                return possible > 0 ? possible : Math.max(at, start + 1);
            }
        }
        return words.length();
    }

    private void line(Sink sink, int start, int end, float x, float width) {
        var natural = 0f;
        var size = start < end ? 0 : style.size;
        for (var at = start; at < end; at++) {
            natural += words.width(at);
            size = Math.max(size, words.style(at).size);
        }
        var shrunk = natural > width && style.space == Style.Space.NOWRAP ? Math.max(SMALLEST, width / natural) : 1;
        var height = size * style.lineHeight;
        var left = x
                + switch (style.align) {
                    case LEFT -> 0;
                    case CENTER -> (width - natural * shrunk) / 2;
                    case RIGHT -> width - natural * shrunk;
                };
        var baseline = style.typeface().baseline(size, height);
        sink.add(height, runs(start, end, left, baseline, shrunk));
    }

    private List<Mark> runs(int start, int end, float left, float baseline, float shrunk) {
        var marks = new ArrayList<Mark>(1);
        var x = left;
        for (var at = start; at < end; ) {
            var from = at;
            var run = words.style(at);
            var face = words.face(at);
            var begin = x;
            while (at < end && words.style(at) == run && words.face(at) == face) {
                x += words.width(at++) * shrunk;
            }
            var codes = new char[at - from];
            for (var i = 0; i < codes.length; i++) {
                codes[i] = words.code(from + i);
            }
            marks.add(new Mark.Text(
                    tag, begin, baseline, face, run.size * shrunk, run.colour.rgb(), run.letterSpacing, codes));
        }
        return marks;
    }
}
