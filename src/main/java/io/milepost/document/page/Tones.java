package io.milepost.document.page;

import java.util.List;

/** What a look may be set to: the fonts there are, and shades of a colour. */
public final class Tones {
    private static final float TINT = 0.06f;

    private Tones() {}

    public static List<String> fonts() {
        return Typefaces.families();
    }

    /** A background that text of any colour can be read on; black for what is no colour. */
    public static String tint(String colour) {
        return Colour.of(colour).orElse(Colour.BLACK).tint(TINT).css();
    }
}
