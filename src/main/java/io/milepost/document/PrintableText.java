package io.milepost.document;

import io.milepost.document.page.Characters;
import java.util.ArrayList;
import java.util.List;

/** Whether a text can be printed: found out on the draft, where somebody can change it, not when the page is made. */
public final class PrintableText {
    private PrintableText() {}

    /** The characters that no font has, each once; they would be boxes on paper. */
    public static List<String> unprintable(String text) {
        return Characters.unprintable(text);
    }

    /** What to change, as sentences; empty where all of it can be printed. */
    public static List<String> faults(String text) {
        var faults = new ArrayList<String>();
        if (Characters.hasLeftwards(text)) {
            faults.add(
                    "Arabic and Hebrew are written from right to left and can't be printed yet: write the name in Latin"
                            + " letters, as on the client's English papers.");
            return faults;
        }
        var missing = unprintable(text);
        if (!missing.isEmpty()) {
            faults.add("No font here has " + String.join(" ", missing) + ": leave it out or write it in words.");
        }
        return faults;
    }
}
