package io.milepost.statement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A firm's name as banks shorten it: capitals, ae for ä, no legal form, cut off at the end of a line. */
record FirmName(String written) {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(GMBH|MBH|AG|KG|UG|OHG|SE|SA|SARL|SAS|BV|NV|LTD|LIMITED|LLC|INC|PLC|EK|EV|CO|SRL|SPA|GES)\\b");
    private static final int SHORTEST = 6;

    boolean isLike(String other) {
        String one = plain(written);
        String two = plain(other);
        return one.length() >= SHORTEST && two.length() >= SHORTEST && (one.startsWith(two) || two.startsWith(one));
    }

    private static String plain(String name) {
        String ascii = Normalizer.normalize(
                        name.toUpperCase(Locale.ROOT)
                                .replace("Ä", "AE")
                                .replace("Ö", "OE")
                                .replace("Ü", "UE")
                                .replace("ß", "SS"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(".", "");
        return LEGAL_FORM
                .matcher(ascii.replaceAll("[^A-Z0-9]+", " "))
                .replaceAll("")
                .replaceAll("[^A-Z0-9]", "");
    }
}
