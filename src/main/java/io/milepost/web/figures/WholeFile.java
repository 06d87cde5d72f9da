package io.milepost.web.figures;

import io.milepost.web.problems.Refusal;
import java.util.Locale;

/** A list as a file has all of its rows, or there is none: one that is cut off looks like a whole one. */
final class WholeFile {
    static final int MOST = 50_000;

    private WholeFile() {}

    static void check(int rows) {
        if (rows > MOST) {
            throw Refusal.unprocessable(
                    String.format(Locale.ROOT, "Narrow it down: %,d rows, and a file has at most %,d.", rows, MOST));
        }
    }
}
