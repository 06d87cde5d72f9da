package io.milepost.document.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays blocks under each other; {@code tallest} is the room on one page, in points. */
record Flow(Filling filling, Pictures pictures, float tallest) {

    /** The children of a block between x and x + width. */
    void children(
            Sink sink, List<Node> nodes, Style style, float x, float width, Object[] contexts, @Nullable Tag tag) {
        var text = new Inline(this, style, tag);
        filling.each(nodes, contexts, (node, inside) -> {
            if (node instanceof Node.Element element && !Kind.INLINE.contains(element.kind())) {
                text.flush(sink, x, width);
                block(sink, element, x, width, inside, tag);
            } else {
                text.add(node, style, inside);
            }
        });
        text.flush(sink, x, width);
    }

    private void block(Sink sink, Node.Element element, float x, float width, Object[] contexts, @Nullable Tag tag) {
        switch (element.kind()) {
            case HEADER, FOOTER -> {}
            case IMG ->
                framed(
                        sink,
                        element,
                        x,
                        width,
                        (left, room) -> new ImageBlock(this, element, tag).into(sink, left, room, contexts));
            case TABLE ->
                framed(
                        sink,
                        element,
                        x,
                        width,
                        (left, room) -> new TableBlock(this, element, contexts, tag).into(sink, left, room));
            default -> {
                var own = role(element, tag);
                framed(
                        sink,
                        element,
                        x,
                        width,
                        (left, room) -> children(sink, element.children(), element.style(), left, room, contexts, own));
            }
        }
    }

    private static @Nullable Tag role(Node.Element element, @Nullable Tag tag) {
        if (tag == null || element.is(Kind.DIV)) {
            return tag;
        }
        return tag.child(element.kind().name());
    }

    @FunctionalInterface
    private interface Inside {
        void lay(float x, float width);
    }

    /** Margins, padding, borders and the wishes for breaks around what is inside. */
    private static void framed(Sink sink, Node.Element element, float x, float around, Inside inside) {
        var style = element.style();
        var left = x + style.margin[3].of(around);
        var room = around - style.margin[3].of(around) - style.margin[1].of(around);
        var width = style.width == null || element.is(Kind.IMG) ? room : Math.min(room, style.width.of(around));
        var start = sink.slices.size();
        var outer = sink.decoration();
        sink.space(style.margin[0].of(around));
        sink.wish(style.before);
        if (style.decorated()) {
            sink.decorate(new Decoration(outer, style, left, width));
        }
        if (style.top() > 0) {
            sink.add(style.top(), List.of());
            sink.wish(Style.Break.AVOID);
        }
        inside.lay(left + style.left(width), width - style.left(width) - style.right(width));
        var missing = Math.max(style.height, style.minHeight) - sink.heightSince(start) - style.bottom();
        var rest = style.bottom() + (element.is(Kind.IMG) ? 0 : Math.max(0, missing));
        if (rest > 0) {
            sink.wish(Style.Break.AVOID);
            sink.add(rest, List.of());
        }
        sink.decorate(outer);
        if (style.inside == Style.Break.AVOID) {
            sink.keepSince(start);
        }
        sink.space(style.margin[2].of(around));
        sink.wish(style.after);
    }
}
