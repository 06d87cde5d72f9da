package io.milepost.document.page;

/** Where a reader is in a template, and in which line. */
final class SourceText {
    private final String text;
    private int at;
    private int line;

    SourceText(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    boolean ended() {
        return at >= text.length();
    }

    int line() {
        return line;
    }

    char peek() {
        return ended() ? '\0' : text.charAt(at);
    }

    boolean starts(String prefix) {
        return text.startsWith(prefix, at);
    }

    boolean startsIgnoringCase(String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }

    char next() {
        var c = text.charAt(at++);
        if (c == '\n') {
            line++;
        }
        return c;
    }

    void skip(int count) {
        for (var i = 0; i < count && !ended(); i++) {
            next();
        }
    }

    void skipSpace() {
        while (!ended() && Character.isWhitespace(peek())) {
            next();
        }
    }

    /** Up to the mark, which is passed; all that is left where it doesn't come, and then {@link #ended()}. */
    String upTo(String mark) {
        var end = text.indexOf(mark, at);
        var found = text.substring(at, end < 0 ? text.length() : end);
        skip(found.length() + (end < 0 ? 0 : mark.length()));
        return found;
    }

    boolean has(String mark) {
        return text.indexOf(mark, at) >= 0;
    }

    /** A name of letters, digits and hyphens, in small letters. */
    String name() {
        var start = at;
        while (!ended() && (Character.isLetterOrDigit(peek()) || "-_:".indexOf(peek()) >= 0)) {
            at++;
        }
        return text.substring(start, at).toLowerCase(java.util.Locale.ROOT);
    }
}
