package io.milepost.document.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture on a line of its own, scaled to fit the width and height it is given and never larger than a page. */
record ImageBlock(Flow flow, Node.Element element, @Nullable Tag tag) {

    void into(Sink sink, float x, float room, Object[] contexts) {
        var name = flow.filling().text(element.with().source(), contexts);
        var found = flow.pictures().find(name);
        if (found.isEmpty()) {
            return;
        }
        var picture = found.get();
        var style = element.style();
        var natural = picture.width();
        var ratio = picture.height() / natural;
        var width = style.width != null ? style.width.of(room) : style.height > 0 ? style.height / ratio : natural;
        var tallest = style.height > 0 ? Math.min(style.height, flow.tallest()) : flow.tallest();
        width = Math.min(Math.min(width, room), tallest / ratio);
        var left = x
                + switch (style.align) {
                    case LEFT -> 0;
                    case CENTER -> (room - width) / 2;
                    case RIGHT -> room - width;
                };
        var alt = flow.filling().text(element.with().alt(), contexts);
        var figure = tag == null ? null : tag.figure(alt.isBlank() ? name : alt);
        sink.add(width * ratio, List.of(new Mark.Image(figure, left, 0, width, width * ratio, picture)));
    }
}
