package io.milepost.web.client;

import com.samskivert.mustache.Template;
import java.util.Locale;
import java.util.Map;

/** What stands where a page would be. */
final class SorryPage {
    private static final Template SORRY = PageTemplate.of("sorry");

    private SorryPage() {}

    /** Of a link that leads nowhere; the same for every reason. */
    static String gone(Locale asked) {
        return sorry(asked, "gone");
    }

    /** Something failed here; what it was is nobody's business out there. */
    static String broken(Locale asked) {
        return sorry(asked, "broken");
    }

    private static String sorry(Locale asked, String what) {
        PageWords words = PageWords.asAsked(asked);
        return SORRY.execute(Map.of(
                "language",
                words.language(),
                "title",
                words.text(what + ".title"),
                "text",
                words.text(what + ".text")));
    }
}
