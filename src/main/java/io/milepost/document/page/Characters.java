package io.milepost.document.page;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** What can be printed with the fonts we have, one glyph beside the other from left to right. */
public final class Characters {
    private static final int FIRST_VARIATION_SELECTOR = 0xfe00;
    private static final int LAST_VARIATION_SELECTOR = 0xfe0f;
    private static final Set<UnicodeScript> LEFTWARDS = Set.of(
            UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.SYRIAC, UnicodeScript.THAANA, UnicodeScript.NKO);

    private Characters() {}

    /** Each character of the text that no font has, once, in the order they come. */
    public static List<String> unprintable(String text) {
        return text.codePoints()
                .filter(point -> isVisible(point) && !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .filter(point -> isLeftwards(point)
                        || Typefaces.having(point, Typefaces.standard().face(400, false))
                                .isEmpty())
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** Whether some of it is written from right to left, which needs joined letters and another order. */
    public static boolean hasLeftwards(String text) {
        return text.codePoints().anyMatch(Characters::isLeftwards);
    }

    private static boolean isLeftwards(int point) {
        return point >= 0x590 && LEFTWARDS.contains(UnicodeScript.of(point));
    }

    /** Control and format characters and the selectors of emoji leave nothing on paper. */
    static boolean isVisible(int point) {
        if (point >= ' ' && point < 0x7f) {
            return true;
        }
        var type = Character.getType(point);
        var selector = point >= FIRST_VARIATION_SELECTOR && point <= LAST_VARIATION_SELECTOR;
        return !(type == Character.CONTROL || type == Character.FORMAT || selector);
    }
}
