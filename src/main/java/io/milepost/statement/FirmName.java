package io.milepost.statement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A firm's name as banks shorten it: capitals, ae for ä, no legal form, cut off at the end of a line. Made plain once, because it
 * is held against many.
 */
final class FirmName {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(GMBH|MBH|AG|KG|UG|OHG|SE|SA|SARL|SAS|BV|NV|LTD|LIMITED|LLC|INC|PLC|EK|EV|CO|SRL|SPA|GES)\\b");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final int SHORTEST = 6;

    private final String plain;

    FirmName(String written) {
        this.plain = plain(written);
    }

    boolean isLike(FirmName other) {
        return plain.length() >= SHORTEST
                && other.plain.length() >= SHORTEST
                && (plain.startsWith(other.plain) || other.plain.startsWith(plain));
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(
                name.toUpperCase(Locale.ROOT)
                        .replace("Ä", "AE")
                        .replace("Ö", "OE")
                        .replace("Ü", "UE")
                        .replace("ß", "SS"),
                Normalizer.Form.NFD);
        String ascii = ACCENT.matcher(decomposed).replaceAll("").replace(".", "");
        String words = BETWEEN_WORDS.matcher(ascii).replaceAll(" ");
        return LEGAL_FORM.matcher(words).replaceAll("").replace(" ", "");
    }
}
