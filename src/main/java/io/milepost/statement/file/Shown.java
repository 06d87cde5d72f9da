package io.milepost.statement.file;

/** What of a file may be repeated to people, and kept. */
final class Shown {
    private static final int SHORT = 40;

    private Shown() {}

    static String shortly(String text) {
        return line(text, SHORT);
    }

    /** One line without control characters, no longer than that. */
    static String line(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Without blanks, in capitals: an IBAN or a reference. */
    static String code(String text, int longest) {
        String code = text.replaceAll("[^\\p{Alnum}]", "").toUpperCase(java.util.Locale.ROOT);
        return code.length() <= longest ? code : code.substring(0, longest);
    }
}
