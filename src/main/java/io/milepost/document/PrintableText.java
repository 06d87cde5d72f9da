package io.milepost.document;

import java.util.function.IntPredicate;

/** Puts a box where no bundled font has the character: one emoji must not cost a client the invoice. */
record PrintableText(IntPredicate hasGlyph) {
    private static final int BOX = 0x25a1;
    private static final int FIRST_VARIATION_SELECTOR = 0xfe00;
    private static final int LAST_VARIATION_SELECTOR = 0xfe0f;

    String of(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().filter(PrintableText::isVisible).forEach(point -> printable.appendCodePoint(glyph(point)));
        return printable.toString();
    }

    private int glyph(int point) {
        if (point == '\n' || hasGlyph.test(point)) {
            return point;
        }
        return Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : BOX;
    }

    private static boolean isVisible(int point) {
        var type = Character.getType(point);
        var selector = point >= FIRST_VARIATION_SELECTOR && point <= LAST_VARIATION_SELECTOR;
        return point == '\n' || point == '\t' || !(type == Character.CONTROL || type == Character.FORMAT || selector);
    }
}
