package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects slices from top to bottom, with the space between them: of two margins that meet, the larger. */
final class Sink {
    final List<Slice> slices = new ArrayList<>();
    private @Nullable Decoration decoration;
    private float margin;
    private Style.Break next = Style.Break.AUTO;

    void add(float height, List<Mark> marks) {
        slices.add(new Slice(margin, height, marks, decoration, next));
        margin = 0;
        next = Style.Break.AUTO;
    }

    Slice last() {
        return slices.get(slices.size() - 1);
    }

    void space(float more) {
        margin = Math.max(margin, more);
    }

    /** Of two wishes for the same place, a page break goes first, then staying together. */
    void wish(Style.Break wanted) {
        if (wanted == Style.Break.ALWAYS || (wanted == Style.Break.AVOID && next == Style.Break.AUTO)) {
            next = wanted;
        }
    }

    @Nullable
    Decoration decoration() {
        return decoration;
    }

    void decorate(@Nullable Decoration with) {
        decoration = with;
    }

    /** Keeps what came since together on one page. */
    void keepSince(int start) {
        for (var at = start + 1; at < slices.size(); at++) {
            if (slices.get(at).before == Style.Break.AUTO) {
                slices.get(at).before = Style.Break.AVOID;
            }
        }
    }

    float heightSince(int start) {
        var height = 0f;
        for (var at = start; at < slices.size(); at++) {
            height += slices.get(at).height + (at == start ? 0 : slices.get(at).gap);
        }
        return height;
    }
}
