package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document being made: laid out first, then painted, when it is known how many pages it has. */
final class Pages {
    private static final float MOST_RESERVED = 0.4f;

    private final Template template;
    private final Object view;
    private final Pictures pictures;
    private final Object[] contexts;

    Pages(Template template, Object view, Pictures pictures) {
        this.template = template;
        this.view = view;
        this.pictures = pictures;
        this.contexts = new Object[] {view};
    }

    byte[] write(About about, @Nullable Slip slip) {
        var page = template.page();
        try (var file = new PdfFile(about, template.title(view), template.language(view), page)) {
            var document = file.document();
            var pages = lay(document);
            var watermark = about.watermark().map(word -> Watermark.across(word, page.width(), page.height()));
            for (var number = 1; number <= pages.size(); number++) {
                var canvas = file.page();
                watermark.ifPresent(canvas::watermark);
                canvas.paint(running(Kind.HEADER, number, pages.size()), 0);
                canvas.paint(pages.get(number - 1), 0);
                canvas.paint(running(Kind.FOOTER, number, pages.size()), 0);
                canvas.end();
            }
            if (slip != null) {
                var canvas = file.page();
                canvas.paint(slip.marks(document, page.width(), page.height()), 0);
                canvas.end();
            }
            return file.finished();
        }
    }

    private List<List<Mark>> lay(Tag document) {
        var page = template.page();
        var firstTop = Math.max(page.firstMargin()[0], reserved(Kind.HEADER, 1));
        var top = Math.max(page.margin()[0], reserved(Kind.HEADER, 2));
        var firstBottom = page.height() - Math.max(page.firstMargin()[2], reserved(Kind.FOOTER, 1));
        var bottom = page.height() - Math.max(page.margin()[2], reserved(Kind.FOOTER, 2));
        var sink = new Sink();
        new Flow(Filling.BODY, pictures, bottom - top)
                .children(
                        sink,
                        template.body().children(),
                        template.body().style(),
                        page.margin()[3],
                        width(),
                        contexts,
                        document);
        return new Paginator(sink.slices, firstTop, top, firstBottom, bottom).pages();
    }

    /** What stands on every page takes its room, but never so much that none is left. */
    private float reserved(Kind kind, int page) {
        return Math.min(strip(kind, page, 999).height(), template.page().height() * MOST_RESERVED);
    }

    private float width() {
        var page = template.page();
        return page.width() - page.margin()[1] - page.margin()[3];
    }

    /** What stands on this page above or below its content: ornament, which readers don't hear on every page. */
    private List<Mark> running(Kind kind, int number, int count) {
        var strip = strip(kind, number, count);
        var y = kind == Kind.HEADER ? 0 : template.page().height() - strip.height();
        return List.of(new Mark.Lowered(y, strip.marks()));
    }

    private Slice.Strip strip(Kind kind, int number, int count) {
        var page = template.page();
        var flow = new Flow(new Filling(number, count, ""), pictures, page.height());
        var sink = new Sink();
        for (var node : found(kind, number)) {
            var style = node.style();
            sink.add(style.top(), List.of());
            flow.children(
                    sink,
                    node.children(),
                    style,
                    page.margin()[3] + style.left(width()),
                    width() - style.left(width()) - style.right(width()),
                    contexts,
                    null);
            sink.add(style.bottom(), List.of());
        }
        return Slice.strip(sink.slices);
    }

    private List<Node.Element> found(Kind kind, int number) {
        var found = new ArrayList<Node.Element>();
        Filling.BODY.each(template.body().children(), contexts, (node, inside) -> {
            if (node instanceof Node.Element element
                    && element.is(kind)
                    && isFor(element.with().when(), number)) {
                found.add(element);
            }
        });
        return found;
    }

    private static boolean isFor(String pages, int number) {
        return switch (pages) {
            case "first" -> number == 1;
            case "following" -> number > 1;
            default -> true;
        };
    }
}
