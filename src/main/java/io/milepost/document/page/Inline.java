package io.milepost.document.page;

import org.jspecify.annotations.Nullable;

/** Text between blocks, gathered until a block comes, and then set as one paragraph. */
final class Inline {
    private final Flow flow;
    private final Style style;
    private final @Nullable Tag tag;
    private Words words = new Words();

    Inline(Flow flow, Style style, @Nullable Tag tag) {
        this.flow = flow;
        this.style = style;
        this.tag = tag;
    }

    void add(Node node, Style around, Object[] contexts) {
        if (node instanceof Node.Element element) {
            if (element.is(Kind.BR)) {
                words.newLine(around);
            } else {
                flow.filling()
                        .each(element.children(), contexts, (child, inside) -> add(child, element.style(), inside));
            }
        } else {
            words.add(flow.filling().text(node, contexts), around);
        }
    }

    void flush(Sink sink, float x, float width) {
        if (words.length() == 0) {
            return;
        }
        if (!words.isBlank()) {
            var own = tag == null || tag.holdsText() ? tag : tag.child("P");
            new Paragraph(words, style, own).into(sink, x, width);
        }
        words = new Words();
    }
}
