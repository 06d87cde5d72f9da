package io.milepost.document.einvoice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What XML 1.0 can say of a text: blank is nothing, since the networks refuse empty elements. */
final class Text {
    private static final String SPACE = "[\\s\u00a0\u2007\u202f]+";
    private static final Pattern SPACE_AROUND = Pattern.compile("^" + SPACE + "|" + SPACE + "$");
    private static final Pattern ANY_SPACE = Pattern.compile(SPACE);

    private Text() {}

    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var said = new StringBuilder();
        text.codePoints().map(Text::writable).forEach(said::appendCodePoint);
        var stripped = SPACE_AROUND.matcher(said).replaceAll("");
        return stripped.isEmpty() ? null : stripped;
    }

    static boolean isBlank(@Nullable String text) {
        return of(text) == null;
    }

    /** Without any space, as account numbers and VAT ids are compared. */
    static @Nullable String compact(@Nullable String text) {
        var said = of(text);
        return said == null ? null : ANY_SPACE.matcher(said).replaceAll("");
    }

    private static int writable(int c) {
        var allowed = c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
        return allowed ? c : ' ';
    }
}
