package io.milepost.document.page;

import org.jspecify.annotations.Nullable;

/** How an element looks, after all rules and what it inherits; lengths in points. Sides: top, right, bottom, left. */
final class Style {
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    enum Space {
        NORMAL,
        NOWRAP,
        PRE_LINE
    }

    enum Break {
        AUTO,
        ALWAYS,
        AVOID
    }

    record Border(float width, Colour colour) {
        static final Border NONE = new Border(0, Colour.BLACK);
    }

    // inherited
    Typefaces.Family family = Typefaces.standard();
    float size = 10;
    int weight = 400;
    boolean italic;
    Colour colour = Colour.BLACK;
    Align align = Align.LEFT;
    float lineHeight = 1.4f;
    float letterSpacing;
    Space space = Space.NORMAL;

    // of the element alone
    @Nullable
    Colour background;

    Length[] margin = sides(Length.points(0));
    Length[] padding = sides(Length.points(0));
    Border[] border = {Border.NONE, Border.NONE, Border.NONE, Border.NONE};

    @Nullable
    Length width;

    float height;
    float minHeight;
    Break before = Break.AUTO;
    Break after = Break.AUTO;
    Break inside = Break.AUTO;
    float vertical;
    float radius;

    /** What a child begins with. */
    Style inherited() {
        var child = new Style();
        child.family = family;
        child.size = size;
        child.weight = weight;
        child.italic = italic;
        child.colour = colour;
        child.align = align;
        child.lineHeight = lineHeight;
        child.letterSpacing = letterSpacing;
        child.space = space;
        return child;
    }

    static Length[] sides(Length each) {
        return new Length[] {each, each, each, each};
    }

    float left(float width) {
        return padding[3].of(width) + border[3].width();
    }

    float right(float width) {
        return padding[1].of(width) + border[1].width();
    }

    float top() {
        return padding[0].of(0) + border[0].width();
    }

    float bottom() {
        return padding[2].of(0) + border[2].width();
    }

    Typeface typeface() {
        return family.face(weight, italic);
    }

    boolean decorated() {
        for (var side : border) {
            if (side.width() > 0) {
                return true;
            }
        }
        return background != null;
    }
}
