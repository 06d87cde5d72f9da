package io.milepost.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses a style sheet that imports another: iText fetches these past every retriever it is given. */
final class StyleGuard {
    private static final Pattern STYLE =
            Pattern.compile("<style[^>]*>(.*?)</style", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** CSS Syntax 4.3.7: a backslash and up to six hex digits, or any character as it is. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);

    private StyleGuard() {}

    static void check(String html) {
        var styles = STYLE.matcher(html);
        while (styles.find()) {
            if (plain(styles.group(1)).contains("@import")) {
                throw new IllegalStateException(
                        "The template's style sheet has an @import; put the rules in the template.");
            }
        }
    }

    private static String plain(String css) {
        var withoutComments = COMMENT.matcher(css).replaceAll("");
        return ESCAPE.matcher(withoutComments)
                .replaceAll(escape -> escape.group(1) == null ? letter(escape.group(2)) : character(escape.group(1)))
                .toLowerCase(Locale.ROOT);
    }

    private static String letter(String escaped) {
        return Character.isLetter(escaped.codePointAt(0)) ? escaped : "";
    }

    private static String character(String hex) {
        var point = Integer.parseInt(hex, 16);
        return Character.isLetter(point) ? Character.toString(point) : "";
    }
}
